/**
 * What insurers bring to their documents, and the printer of the service, which is made here with the typefaces that are
 * set up.
 */
package jp.shikaku.notice.style;
