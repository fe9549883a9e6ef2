package jp.shikaku.claims.intake;

import java.util.UUID;

/**
 * Ids of receipts as their files are checked: the same again for the same place of the same file, and the receipts of a
 * file one behind the other. So what is written and read together (a chunk of a check, of the review, of the booking, the
 * result file of an institution) lies together in every index and table that is in the order of ids, however large the
 * month is. An id is a UUID of version 8 (RFC 9562, our own layout): the first 48 bits of the file's id, which is random,
 * so that files are spread evenly; 32 bits of the line; the last 42 bits of the file's id.
 */
final class ReceiptId {

    private static final int LINE_BITS_BEHIND = 20;
    private static final int FILE_BITS_BEHIND = 42;
    private static final long FIRST_48_BITS = 0xFFFF_FFFF_FFFF_0000L;
    private static final long LAST_42_BITS = (1L << FILE_BITS_BEHIND) - 1;
    private static final long LAST_20_BITS = (1L << LINE_BITS_BEHIND) - 1;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 1L << 63;

    private ReceiptId() {}

    /**
     * The id of a receipt.
     *
     * @param fileId its file, a random UUID
     * @param firstLine the line of the file with which it begins, from 1 to 2³² − 1
     */
    static UUID of(UUID fileId, long firstLine) {
        return new UUID(
                fileId.getMostSignificantBits() & FIRST_48_BITS | VERSION_8 | firstLine >>> LINE_BITS_BEHIND,
                VARIANT
                        | (firstLine & LAST_20_BITS) << FILE_BITS_BEHIND
                        | fileId.getLeastSignificantBits() & LAST_42_BITS);
    }
}
