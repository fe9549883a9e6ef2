package jp.shikaku.eligibility.repertoire;

import jp.shikaku.support.CataloguedError;

/** The errors of this room. */
public enum RepertoireError implements CataloguedError {
    UNKNOWN_REPERTOIRE(
            "SK-RPT-001", 400, "No repertoire has this name", "Name one of those that GET /v1/repertoires lists.");

    private final transient Entry entry;

    RepertoireError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
