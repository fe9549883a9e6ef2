/**
 * Claim files: received, kept as they are, checked receipt by receipt, stored; how they are claimed, and what their
 * institution changes in them before the cut-off. A file refused by its first record is not kept; any other is, with its
 * faults. Hands accepted receipts to {@code recheck} and decides nothing about them.
 */
package jp.shikaku.claims.intake;
