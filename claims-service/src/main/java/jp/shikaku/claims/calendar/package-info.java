/**
 * When a claim month (請求年月) takes what: reception, correction, cut-off, delivery. The dates are data, per review
 * organisation, and a review organisation may set its own for a month. Also the key that tells a trial run from the
 * month itself. Knows nothing about files or receipts; every feature may ask.
 */
package jp.shikaku.claims.calendar;
