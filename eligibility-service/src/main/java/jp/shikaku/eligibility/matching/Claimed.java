package jp.shikaku.eligibility.matching;

/**
 * What a claim says besides number and birth date.
 *
 * @param searchKey the claimed number, normalised, without branch
 * @param branch two half-width digits, null when not claimed
 * @param name in kanji or kana, null when not claimed
 * @param kana null when not claimed
 */
public record Claimed(String searchKey, String branch, String name, String kana) {}
