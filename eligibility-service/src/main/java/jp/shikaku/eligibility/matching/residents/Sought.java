package jp.shikaku.eligibility.matching.residents;

import jp.shikaku.eligibility.matching.comparison.FiveItems;

/**
 * What the register is asked about one statement.
 *
 * @param itemId names the question, unique among those asked together
 * @param personRef null while the person has none
 */
public record Sought(String itemId, String personRef, FiveItems stated) {}
