/**
 * Genuine or not: the judgement over a signed content, its endpoint, and the public page that a QR code opens. Open to
 * everybody, so it keeps nothing and logs nothing of what it is shown.
 */
package jp.shikaku.notice.verification;
