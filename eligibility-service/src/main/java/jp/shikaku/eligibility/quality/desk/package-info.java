/**
 * What did the desk see? The answer to a question as it was at an instant beside the answer now, for the insurer of the
 * numbers and for auditors. The rules are those of {@code lookup}; only HTTP calls it.
 */
package jp.shikaku.eligibility.quality.desk;
