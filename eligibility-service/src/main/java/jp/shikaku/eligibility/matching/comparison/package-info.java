/**
 * The comparison with the resident register (住民基本台帳) as a decision: five items of a statement beside five items of
 * the register, the verdict, and the state that follows. Pure values without framework, database or network; the room
 * {@code matching.work} calls it.
 */
package jp.shikaku.eligibility.matching.comparison;
