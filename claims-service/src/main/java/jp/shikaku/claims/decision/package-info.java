/**
 * Decisions and allocations as they are kept: append-only decisions with parts and reasons, and one row per receipt that
 * says who pays now. Reads and writes whole chunks. Why something was decided is {@code review}'s business.
 */
package jp.shikaku.claims.decision;
