package jp.shikaku.notice.lifecycle;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by the time they were made (UUID version 7, RFC 9562), so that lists can be paged by them. */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedId() {}

    /** A new id for something that happens now. */
    public static UUID at(Instant now) {
        long high = now.toEpochMilli() << 16 | VERSION | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | VARIANT;
        return new UUID(high, low);
    }
}
