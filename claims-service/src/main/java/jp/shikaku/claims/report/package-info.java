/**
 * How reports to institutions and review organisations are written as files: names after the manual of the online claim
 * system, windows-31j, CR LF, no quoting. Knows no report's content.
 */
package jp.shikaku.claims.report;
