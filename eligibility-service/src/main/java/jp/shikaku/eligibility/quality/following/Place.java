package jp.shikaku.eligibility.quality.following;

/**
 * A place in the change feed: behind the event with these numbers.
 *
 * @param position knowledge position, 0 before everything
 * @param seq number of the event inside its position, -1 before the first
 */
public record Place(long position, int seq) {}
