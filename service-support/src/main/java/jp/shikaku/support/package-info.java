/**
 * The ring every service needs once: errors on the wire, who is calling, JSON, time, paging. It knows HTTP and the
 * framework but no rule of the insurance world; services' outer rings call it, their cores never do.
 */
package jp.shikaku.support;
