package jp.shikaku.notice.document.pdf;

/** What a part of a page is to somebody who hears it: a standard structure type (ISO 32000-1, 14.8.4). */
public enum Tag {
    DOCUMENT("Document"),
    SECTION("Sect"),
    H1("H1"),
    H2("H2"),
    P("P"),
    TABLE("Table"),
    ROW("TR"),
    HEADER("TH"),
    CELL("TD"),
    FIGURE("Figure"),
    RUBY("Ruby"),
    RUBY_BASE("RB"),
    RUBY_TEXT("RT");

    private final String type;

    Tag(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }
}
