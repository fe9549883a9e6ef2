package jp.shikaku.model;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address folded for comparison.
 *
 * @param prefecture as written at the beginning, empty where it is left out
 * @param place municipality, town and number ("千代田区霞ケ関1-2-3"), without the building
 */
record Address(String prefecture, String place) {

    private static final String NUMERAL = "[〇一二三四五六七八九十百千]";
    private static final Pattern PREFECTURE = Pattern.compile("^(東京都|北海道|京都府|大阪府|..県|...県)");
    private static final Pattern NUMERALS_OF_A_NUMBER = Pattern.compile(NUMERAL + "+(?=丁目|番|号|条)");
    private static final Pattern NUMERALS_AFTER_A_NUMBER =
            Pattern.compile("(?<=[0-9](?:丁目|番地?の?|[のノ之-]))" + NUMERAL + "+");
    private static final Pattern HYPHENS = Pattern.compile("(?<=[0-9])\\s*[-‐‑‒–—―−ー~〜]\\s*(?=[0-9])");
    private static final Pattern END_OF_NUMBER = Pattern.compile("(?<=[0-9])号(?![0-9のノ之線-])");
    private static final Pattern SEPARATORS = Pattern.compile("(?<=[0-9])\\s*(?:丁目|番地?|号|[のノ之-])[のノ之-]?\\s*(?=[0-9])");
    private static final Pattern LAST_UNIT = Pattern.compile("(?<=[0-9])(?:丁目|番地?|号)(?![0-9線])");
    /** The number of the place; the digits of 北1条, 3号線 and 第3地割 are parts of names of towns. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:-[0-9]+)*(?![0-9条線区]|号線|地割)");

    private static final Pattern SECTION = Pattern.compile("大字|(?<!文)字");

    /** Folds an address. */
    static Address of(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        Matcher prefecture = PREFECTURE.matcher(text);
        String leading = prefecture.find() ? prefecture.group() : "";
        return new Address(leading, place(text.substring(leading.length())));
    }

    /** Whether two addresses name the same place. The prefecture counts only where both write it. */
    static boolean same(String one, String other) {
        Address a = of(one);
        Address b = of(other);
        boolean prefecturesDiffer =
                !a.prefecture.isEmpty() && !b.prefecture.isEmpty() && !a.prefecture.equals(b.prefecture);
        return !prefecturesDiffer && NameComparison.meet(a.place, b.place);
    }

    private static String place(String text) {
        String digits = NUMERALS_OF_A_NUMBER.matcher(text).replaceAll(Address::digits);
        digits = NUMERALS_AFTER_A_NUMBER.matcher(digits).replaceAll(Address::digits);
        String joined = HYPHENS.matcher(digits).replaceAll("-");
        joined = END_OF_NUMBER.matcher(joined).replaceAll(" ");
        joined = SEPARATORS.matcher(joined).replaceAll("-");
        joined = LAST_UNIT.matcher(joined).replaceAll(" ");
        Matcher number = NUMBER.matcher(joined);
        String upToNumber = number.find() ? joined.substring(0, number.end()) : joined;
        String towns = SECTION.matcher(upToNumber).replaceAll("");
        return NameFolding.shaped(towns).replaceAll("[ヶヵがガ]", "ケ").replaceAll("[ノ之]", "の");
    }

    /** Positional (一二) and with units (十二, 百五). */
    private static String digits(MatchResult numeral) {
        int total = 0;
        int current = -1;
        for (char c : numeral.group().toCharArray()) {
            int unit = "十百千".indexOf(c);
            if (unit >= 0) {
                total += (current < 0 ? 1 : current) * (int) Math.pow(10, unit + 1);
                current = -1;
            } else {
                current = Math.max(current, 0) * 10 + "〇一二三四五六七八九".indexOf(c);
            }
        }
        return Integer.toString(total + Math.max(current, 0));
    }
}
