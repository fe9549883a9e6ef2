/**
 * What a person of the review organisation has to settle: receipts that the review holds because only a person can decide
 * them, differences of burden ratios that a move brought about, and insurers' requests that no rule answers. Items are
 * raised from what the recheck tells; persons claim, assign, release, decide, approve and reverse. A decision is a ruling
 * that every later recheck honours until it is reversed; this package never moves a receipt itself.
 */
package jp.shikaku.claims.worklist;
