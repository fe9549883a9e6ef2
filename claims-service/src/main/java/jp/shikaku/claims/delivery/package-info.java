/**
 * What leaves the claims service after a month is closed: the institution's 資格確認結果連絡書 as a file and as JSON, and
 * the insurer's receipts. The layout is pure; the stores read decisions and never change anything. Whatever no public
 * source states word for word stands in the resource {@code delivery/texts.txt} and is marked there as ours.
 */
package jp.shikaku.claims.delivery;
