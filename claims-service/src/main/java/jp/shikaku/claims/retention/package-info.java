/**
 * The end of a claim month: what is in the way of forgetting it, who agreed to it, and the work that takes its tables away.
 * A request that leads to a forgotten month is ended here before its resource sees it. What stays of a month (sums that
 * name nobody) is read by those who read the ledger.
 */
package jp.shikaku.claims.retention;
