/**
 * Following the registry: its change feed page by page, the persons it names, and what is decided about them, carried
 * out in the same transaction that moves the cursor. The only place that speaks to the eligibility service.
 */
package jp.shikaku.notice.following;
