/**
 * What insurers bring to their documents (logo, seal, whom to ask, own wording), checked before it is kept, and the
 * printer of the service with the typefaces that are set up. How a page is made is the room {@code document}'s; called by
 * {@code issuance}.
 */
package jp.shikaku.notice.style;
