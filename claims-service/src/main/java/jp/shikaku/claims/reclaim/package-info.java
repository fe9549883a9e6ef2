/**
 * 再請求: which receipt claims which earlier one again. A claim made again is linked to the earlier one by the 検索番号 in it; one
 * whose earlier claim still stands is returned by rule, so that nothing is billed twice. Called by whoever shows a receipt;
 * the links are made from what the recheck tells. Nothing here decides a receipt.
 */
package jp.shikaku.claims.reclaim;
