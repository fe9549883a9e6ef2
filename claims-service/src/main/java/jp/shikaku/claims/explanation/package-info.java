/**
 * One receipt for the people it concerns: what became of it and, in Japanese and English, why. The texts stand in
 * {@code explanation/sentences_*.properties} by the stable keys of {@code review}; here they are only put together.
 * Whoever may not see a receipt gets the same answer as for one that does not exist.
 */
package jp.shikaku.claims.explanation;
