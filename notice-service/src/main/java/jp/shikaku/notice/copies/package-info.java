/**
 * The content of a document in other forms, made when its holder asks: SMART Health Card and SD-JWT VC, and how the
 * former are revoked. The forms themselves are in {@code credential}; whether a document counts, {@code lifecycle} says.
 */
package jp.shikaku.notice.copies;
