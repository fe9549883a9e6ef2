/**
 * Which constellations of facts are suspicious, and how findings follow the facts. Pure values and functions without
 * framework or database; only {@code quality.suspicion} calls it, it calls coverage and the insurance model.
 */
package jp.shikaku.eligibility.quality.suspicion.rule;
