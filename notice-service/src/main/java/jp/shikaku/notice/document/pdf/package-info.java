/**
 * Writing a PDF file that lasts and that a screen reader can read: PDF/A-2a and PDF/UA-1. Pages, tags, embedded parts of
 * typefaces, pictures, metadata. Knows nothing of what the documents say; called by {@code document}.
 */
package jp.shikaku.notice.document.pdf;
