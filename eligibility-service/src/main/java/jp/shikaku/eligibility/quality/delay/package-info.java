/**
 * Delay of registrations: per registration, counted per insurer, month and path, and the filings that are known but not
 * registered yet. Facts are read, never written; the rules are in {@code delay.rule}, and only HTTP calls it.
 */
package jp.shikaku.eligibility.quality.delay;
