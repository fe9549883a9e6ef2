/**
 * What is asked about receipts after the billing: an insurer asks for a check of the qualification (データ識別 7, 理由番号), an
 * institution takes a receipt back (取下げ). Requests and answers are kept append-only; answers follow from the same review
 * on today's knowledge, in the transaction that saves its decision. What leads to a return is kept as a ruling.
 */
package jp.shikaku.claims.requests;
