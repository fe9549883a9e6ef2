/**
 * The reception checks that need no clinical master: of lines, payers, persons, arithmetic and the file as a whole;
 * and the reader of claim files that runs them. Pure functions from lines and receipts to faults. Intake calls it.
 */
package jp.shikaku.receipt.check;
