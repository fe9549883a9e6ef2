/**
 * Who owes what for a receipt. The entries are a pure function of an allocation; a change is booked as the reversal of
 * what stood before and new entries, nothing is ever changed. The pure part knows no framework; {@code LedgerStore}
 * writes and reads the entries.
 */
package jp.shikaku.claims.ledger;
