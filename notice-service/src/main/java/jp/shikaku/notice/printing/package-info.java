/**
 * From documents that were made to envelopes: the order in which a run is printed, bundles as PDF with cut marks and
 * separator sheets, their manifests, reprints of a range, and numbered blank paper from its receipt to the document on
 * it. The documents themselves move in {@code lifecycle} only.
 */
package jp.shikaku.notice.printing;
