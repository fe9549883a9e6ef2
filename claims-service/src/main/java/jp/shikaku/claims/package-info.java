/**
 * Receipts, from the file an institution sends to the bill an insurer gets, and back again whenever knowledge changes.
 * Only what all features share lives here: the catalogue of errors. Features are the sub-packages; {@code review},
 * {@code reassignment} and the pure part of {@code ledger} know no framework.
 */
package jp.shikaku.claims;
