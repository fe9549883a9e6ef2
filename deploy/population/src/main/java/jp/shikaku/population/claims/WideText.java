package jp.shikaku.population.claims;

/** Text as claim files hold it: full-width symbols and numbers, and only characters the file's charset has. */
final class WideText {

    private static final int WIDE = 0xFEE0;

    private WideText() {}

    /** Full-width form of letters, digits and hyphens; null stays null. */
    static String wide(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(c -> wide.append(c > 0x20 && c < 0x7F ? (char) (c + WIDE) : (char) c));
        return wide.toString();
    }

    /** A name as institutions send it: characters outside the charset become another form or a question mark. */
    static String encodable(String name, boolean questionMark) {
        return name.replace("𠮷", questionMark ? "？" : "吉");
    }
}
