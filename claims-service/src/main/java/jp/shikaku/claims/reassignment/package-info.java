/**
 * 振替・分割: who pays which day of a receipt, and how its points are divided. Pure values and functions that hold
 * the law of conservation; nothing here knows why a day belongs to a payer (that is {@code review}) or what is booked
 * (that is {@code ledger}). No framework, no database.
 */
package jp.shikaku.claims.reassignment;
