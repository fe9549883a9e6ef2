package jp.shikaku.eligibility.quality.following;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Events of the feed.
 *
 * @param end the place behind the last of them
 * @param persons whom they are about
 * @param positions knowledge position of each event, in order
 * @param isAll nothing came after them when they were read
 */
public record Followed(Place end, Set<UUID> persons, List<Long> positions, boolean isAll) {}
