package jp.shikaku.notice.lifecycle;

/**
 * Where a document is in its life.
 *
 * @param state whether it counts
 * @param custody where its paper is
 */
record DocumentLife(DocumentState state, Custody custody) {}
