package jp.shikaku.model;

/** Whether a text is made of the half-width digits 0–9 only; other Unicode digits are not accepted. */
final class Digits {

    private Digits() {}

    static boolean only(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
