package jp.shikaku.notice.document;

import java.util.List;

/**
 * Why a document was not printed: one field, one kind, and the characters concerned. Findings hold code points, never
 * the whole name.
 *
 * @param field the printed item, for example {@code name}; {@code document} where the whole document is at fault
 * @param kind what is wrong with it
 * @param codePoints the characters, as {@code U+20BB7}; empty when the text as a whole is at fault
 */
public record PrintFinding(String field, Kind kind, List<String> codePoints) {

    /** What keeps a text, or the whole document, from being printed, and what to do about it. */
    public enum Kind {
        /** No typeface at hand has a glyph for the character. */
        MISSING_GLYPH(
                "この文字を持つ書体がありません。書体の追加を運用担当者に依頼し、交付を再実行してください。",
                "No typeface at hand has this character. Have the operator add one that has it, then start a run again."),
        /** The character asks for a particular shape (異体字, a variation sequence) that no typeface at hand has. */
        VARIATION_SEQUENCE(
                "指定された字形を持つ書体がありません。書体の追加を運用担当者に依頼し、交付を再実行してください。",
                "No typeface at hand has this shape. Have the operator add one that has it, then start a run again."),
        /** The registry's text itself carries a mark such as ● or 〓 in the place of a character. */
        REPLACEMENT_MARK(
                "登録された文字が●などに置き換わっています。登録を訂正してください。",
                "The registered text has a mark in the place of a character. Correct the registration."),
        /** The text does not fit into its place at the smallest readable size. */
        TOO_LONG(
                "文字数が多く、所定の欄に収まりません。登録内容を確認してください。", "The text does not fit into its place. Check what is registered."),
        /** The insurer has no name in the directory on the day of issue. */
        UNKNOWN_INSURER(
                "保険者名が台帳にありません。台帳に登録し、交付を再実行してください。",
                "The directory has no name of the insurer. Have it entered, then start a run again."),
        /** The document could not be made for a reason that nobody foresaw. */
        UNEXPECTED(
                "予期しない障害で作成できません。ログでentitlementIdを検索して原因を取り除き、交付を再実行してください。",
                "An unexpected fault. Look for the entitlement's id in the log, remove the cause and start a run again.");

        private final String ja;
        private final String en;

        Kind(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        /** What to do, in Japanese. */
        public String ja() {
            return ja;
        }

        /** What to do, in English. */
        public String en() {
            return en;
        }
    }

    public PrintFinding {
        codePoints = List.copyOf(codePoints);
    }
}
