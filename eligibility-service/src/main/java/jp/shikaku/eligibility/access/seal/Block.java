package jp.shikaku.eligibility.access.seal;

import java.time.Instant;
import java.util.HexFormat;

/**
 * A sealed block: what it covers, the hash of it, and the hash of the block before.
 *
 * @param number from 1, without gaps
 * @param first number of the first event covered
 * @param last number of the last event covered
 * @param subjects how many persons the events name together
 * @param firstAt when the earliest event happened
 * @param lastAt when the latest event happened
 * @param contentHash over the events and their subjects
 * @param previousHash hash of the block before; zeros before the first
 */
record Block(
        long number,
        long first,
        long last,
        long subjects,
        Instant firstAt,
        Instant lastAt,
        byte[] contentHash,
        byte[] previousHash,
        Instant sealedAt) {

    /** What the first block names as the one before. */
    static byte[] nothingBefore() {
        return new byte[Digest.LENGTH];
    }

    /** The hash that the next block names. */
    byte[] hash() {
        return new Digest()
                .add(number, first, last, subjects, firstAt, lastAt)
                .bytes(contentHash)
                .bytes(previousHash)
                .add(sealedAt)
                .value();
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
