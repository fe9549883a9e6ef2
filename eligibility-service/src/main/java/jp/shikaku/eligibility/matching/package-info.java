/**
 * Who is meant: decides between the persons that a number and a birth date fit, by branch and then by folded names.
 * Pure values without framework or database; resolution calls it, and later the comparison with the resident register.
 */
package jp.shikaku.eligibility.matching;
