/**
 * Whole timelines of many claimed identities, for the review of claims. It reads through {@code knowledge}, decides by
 * {@code matching}, and writes nothing but the audit event of each chunk. Only the review's own scope may call it.
 */
package jp.shikaku.eligibility.resolution;
