package jp.shikaku.model;

import java.text.Normalizer;
import java.util.function.UnaryOperator;

/** Compares names and addresses of two sources item by item, by the rules of the resident register's comparison. */
public final class NameComparison {

    private static final char UNKNOWN_CHARACTER = '●';

    private NameComparison() {}

    /** Compares names in kanji; null and blank are missing. */
    public static ItemComparison kanji(String one, String other) {
        return compare(one, other, NameFolding::kanjiKey);
    }

    /** Compares names in kana; null and blank are missing. */
    public static ItemComparison kana(String one, String other) {
        return compare(one, other, NameFolding::kanaKey);
    }

    /** Compares addresses; null and blank are missing. */
    public static ItemComparison address(String one, String other) {
        return compare(one, other, NameFolding::kanjiKey);
    }

    private static ItemComparison compare(String one, String other, UnaryOperator<String> key) {
        if (isUnknown(one) || isUnknown(other)) {
            return ItemComparison.UNKNOWN;
        }
        if (plain(one).equals(plain(other))) {
            return ItemComparison.EQUAL;
        }
        return key.apply(one).equals(key.apply(other)) ? ItemComparison.EQUIVALENT : ItemComparison.DIFFERENT;
    }

    private static boolean isUnknown(String text) {
        return text == null || text.isBlank() || text.indexOf(UNKNOWN_CHARACTER) >= 0;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
