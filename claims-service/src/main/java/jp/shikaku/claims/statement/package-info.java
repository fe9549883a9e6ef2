/**
 * What the ledger says to a party: the monthly statement of an insurer or an institution by booking month, and the
 * burden differences that moves left behind. Reads the ledger and changes nothing; who books is {@code recheck}.
 */
package jp.shikaku.claims.statement;
