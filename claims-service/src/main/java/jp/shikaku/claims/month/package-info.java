/**
 * The claim month (請求年月): its review as a job with progress, its close by an act of the review organisation, and what
 * became of its receipts: summary, allocations, ledger, trial balance. Decides nothing itself; the reviewer's API.
 */
package jp.shikaku.claims.month;
