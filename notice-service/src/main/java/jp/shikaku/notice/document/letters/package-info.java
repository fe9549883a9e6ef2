/**
 * Letters: typefaces as they are parsed, which glyph writes a character or a variation sequence as it is written, and
 * how a text is set into a place. Knows nothing of PDF files and of documents; called by {@code document}.
 */
package jp.shikaku.notice.document.letters;
