/**
 * Kept receipts, read again: the one place that knows by which record tables the bytes in the database are understood.
 * Whoever needs what a kept receipt says asks here; nothing is stored here and no rule lives here.
 */
package jp.shikaku.claims.content;
