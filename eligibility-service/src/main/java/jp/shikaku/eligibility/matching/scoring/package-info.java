/**
 * How well a person fits what a claim says about somebody whose number is unknown (receipts.md B.9): five items
 * compared, points for each. Pure values without framework or database; {@code resolution.candidates} calls it.
 */
package jp.shikaku.eligibility.matching.scoring;
