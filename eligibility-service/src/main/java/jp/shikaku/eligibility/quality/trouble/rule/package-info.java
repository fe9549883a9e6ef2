/**
 * What trouble there is, which cause it can have, and which cells of a table may be shown. Pure values and functions
 * without framework or database; only {@code quality.trouble} calls it.
 */
package jp.shikaku.eligibility.quality.trouble.rule;
