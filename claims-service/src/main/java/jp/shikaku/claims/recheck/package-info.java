/**
 * What was decided is decided again when knowledge changes. A follower turns the registry's change feed into waiting
 * receipts; workers resolve and decide them in chunks and save only real changes, in one transaction that loses no
 * wake-up. Nothing else decides receipts. {@code intake} and {@code month} put work into the queue.
 */
package jp.shikaku.claims.recheck;
