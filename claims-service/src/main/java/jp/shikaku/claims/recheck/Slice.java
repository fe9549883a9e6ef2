package jp.shikaku.claims.recheck;

import java.util.UUID;

/**
 * A range of receipt ids in the order of the database, so that several threads book a month without meeting.
 *
 * @param after the id before the first one
 * @param last the last one
 */
record Slice(UUID after, UUID last) {

    static final Slice WHOLE = new Slice(new UUID(0, 0), new UUID(-1, -1));

    private static final int FIRST_BYTES = 256;
    private static final int BITS_BEHIND_FIRST_BYTE = 56;

    /** One of so many slices of about equal size: ids are evenly spread by their files, those of one file lie together. */
    static Slice of(int number, int count) {
        return new Slice(boundary(number, count), number + 1 == count ? WHOLE.last : boundary(number + 1, count));
    }

    /** What is left behind an id. */
    Slice from(UUID id) {
        return new Slice(id, last);
    }

    private static UUID boundary(int number, int count) {
        return new UUID((long) (number * FIRST_BYTES / count) << BITS_BEHIND_FIRST_BYTE, 0);
    }
}
