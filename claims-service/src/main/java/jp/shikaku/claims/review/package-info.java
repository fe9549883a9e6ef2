/**
 * The review of one receipt (資格確認): a pure function from what the receipt says and what is known about the person to
 * a decision that carries its reasons. No framework, no database, no clock; texts for people are rendered elsewhere
 * from the stable keys. May use {@code reassignment} and the shared kernel only.
 */
package jp.shikaku.claims.review;
