/**
 * A receipt of any kind as the claims world speaks of it: who, which payers, which days, which detail groups. Values only,
 * read from a raw receipt and never written back. Whoever judges, moves or bills a receipt works on these.
 */
package jp.shikaku.receipt.content;
