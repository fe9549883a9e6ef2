/**
 * How reports for the field are written: windows-31j with CR LF, commas between items and no quoting, every text in one
 * replaceable table, and one rule for characters that the file cannot hold. Knows no receipt and no table of the
 * database; delivery and statements write by it.
 */
package jp.shikaku.claims.report;
