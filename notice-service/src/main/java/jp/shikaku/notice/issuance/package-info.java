/**
 * Making the documents that are due: a run claims entitlements chunk by chunk, prints and signs each, and records them
 * in the same transaction, so that a crash leaves neither a duplicate nor a gap.
 */
package jp.shikaku.notice.issuance;
