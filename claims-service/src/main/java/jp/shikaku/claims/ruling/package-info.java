/**
 * What persons decided about receipts, as it is kept: rulings, the verdicts of the second pair of eyes, and which ruling
 * stands. Append-only; a reversal is a further ruling. What a ruling means for a receipt is {@code review}'s business, and
 * who may make one is the business of those who ask for it.
 */
package jp.shikaku.claims.ruling;
