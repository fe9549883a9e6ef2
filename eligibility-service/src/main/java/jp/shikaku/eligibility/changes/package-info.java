/**
 * The change feed: events are appended in the transaction that made them known, and read in that order by an opaque
 * cursor. No personal data passes here, only ids and keyed tokens; registration writes, other services read over HTTP.
 */
package jp.shikaku.eligibility.changes;
