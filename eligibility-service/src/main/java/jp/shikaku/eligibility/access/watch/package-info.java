/**
 * How much each client asks: watched for misuse, throttled where it enumerates numbers, and kept within budgets that are
 * separate for interactive and bulk traffic. Counts only, no personal data; endpoints say by annotation what binds them.
 */
package jp.shikaku.eligibility.access.watch;
