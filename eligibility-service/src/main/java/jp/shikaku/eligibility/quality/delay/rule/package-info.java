/**
 * How long each step of a registration took, by whom, and whether it was late. Pure values and functions without
 * framework or database; {@code quality.delay} calls it, it calls the insurance model only.
 */
package jp.shikaku.eligibility.quality.delay.rule;
