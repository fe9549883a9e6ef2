/**
 * The printed page: what stands on a 資格情報のお知らせ, where, and in which letters. Pure Java and PDF library only: no
 * framework, no database, no signing; the QR code arrives as finished text. Called by {@code issuance}; a document
 * either comes out complete or not at all, with findings.
 */
package jp.shikaku.notice.document;
