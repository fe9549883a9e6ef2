/**
 * The printed documents: 資格情報のお知らせ, 資格確認書 and what goes with them. {@code layout} is where things stand, as data;
 * {@code letters} which glyph writes what; {@code pdf} the file. No framework, no database, no signing: the QR code
 * arrives as finished text. Called by {@code issuance} and {@code style} through {@link
 * jp.shikaku.notice.document.DocumentPrinter}; a document comes out complete or not at all, with findings.
 */
package jp.shikaku.notice.document;
