package jp.shikaku.notice.printing;

/**
 * A document in the order of printing.
 *
 * @param place from 1 on
 * @param document its number
 * @param envelope number of the envelope it shares with its household, from 1 on
 * @param pdf its pages
 */
record PrintItem(int place, String document, int envelope, byte[] pdf) {}
