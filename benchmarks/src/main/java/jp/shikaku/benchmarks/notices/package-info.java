/**
 * A run of notices through the packaged notice service and its database, beside the bare rendering of a page by the PDF
 * library: documents per second, processor time, memory, bytes per page.
 */
package jp.shikaku.benchmarks.notices;
