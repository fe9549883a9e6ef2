package jp.shikaku.model;

import java.text.Normalizer;
import java.util.Collections;
import java.util.function.BiPredicate;

import jp.shikaku.model.character.CharacterKeys;

/**
 * Compares names and addresses of two sources item by item, as the comparison with the resident register does: the same
 * as written, the same only by folding, different, or not to be known. A ● hides a character: it fits everything and
 * nothing, so the item is unknown, whatever stands beside it.
 */
public final class NameComparison {

    private static final char HIDDEN_CHARACTER = '●';

    private NameComparison() {}

    /**
     * Compares names in kanji; null and blank are missing. Equivalent where both have the same number of characters and
     * at each place the characters may be found under a common one of the MJ map.
     */
    public static ItemComparison kanji(String one, String other) {
        return compare(one, other, NameComparison::meet);
    }

    /** Compares names in kana; null and blank are missing. */
    public static ItemComparison kana(String one, String other) {
        return compare(one, other, (a, b) -> NameFolding.kanaKey(a).equals(NameFolding.kanaKey(b)));
    }

    /**
     * Compares addresses by town and number; what follows the number (a building, a room) does not count. Null and blank
     * are missing.
     */
    public static ItemComparison address(String one, String other) {
        return compare(one, other, Address::same);
    }

    /** Whether two texts are equivalent character by character. */
    static boolean meet(String one, String other) {
        int[] a = NameFolding.shaped(one).codePoints().toArray();
        int[] b = NameFolding.shaped(other).codePoints().toArray();
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i] && Collections.disjoint(CharacterKeys.of(a[i]), CharacterKeys.of(b[i]))) {
                return false;
            }
        }
        return true;
    }

    private static ItemComparison compare(String one, String other, BiPredicate<String, String> equivalent) {
        if (isUnknown(one) || isUnknown(other)) {
            return ItemComparison.UNKNOWN;
        }
        if (one.equals(other) || withoutBlanks(one).equals(withoutBlanks(other))) {
            return ItemComparison.EQUAL;
        }
        return equivalent.test(one, other) ? ItemComparison.EQUIVALENT : ItemComparison.DIFFERENT;
    }

    private static boolean isUnknown(String text) {
        return text == null || text.isBlank() || text.indexOf(HIDDEN_CHARACTER) >= 0;
    }

    private static String withoutBlanks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !NameFolding.isBlank(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
