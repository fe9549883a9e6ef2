package jp.shikaku.claims.intake;

import java.util.UUID;

/**
 * Ids of receipts as their files are checked: the same again for the same place of the same file, and the receipts of a
 * file one behind the other. So what is written and read together (a chunk of a check, of the review, of the booking, the
 * result file of an institution) lies together in every index and table that is in the order of ids, however large the
 * month is. An id is a UUID of version 8 (RFC 9562, our own layout): the first 48 bits of the file's id, which is random,
 * so that files are spread evenly; 32 bits of the line; the last 42 bits of the file's id. What took the place of a receipt
 * before the close (a correction, a reinstatement) has the first of the 32 bits set, which no line needs, and counts on in
 * the other 31.
 */
public final class ReceiptId {

    private static final int LINE_BITS_BEHIND = 20;
    private static final int FILE_BITS_BEHIND = 42;
    private static final long FIRST_48_BITS = 0xFFFF_FFFF_FFFF_0000L;
    private static final long LAST_42_BITS = (1L << FILE_BITS_BEHIND) - 1;
    private static final long LAST_20_BITS = (1L << LINE_BITS_BEHIND) - 1;
    private static final long SUCCESSOR = 1L << 31;
    private static final int VERSION = 8;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 1L << 63;

    private ReceiptId() {}

    /**
     * The id of a receipt.
     *
     * @param fileId its file, a random UUID
     * @param firstLine the line of the file with which it begins, from 1 to 2³¹ − 1
     */
    static UUID of(UUID fileId, long firstLine) {
        return at(fileId, firstLine);
    }

    /**
     * The id of what takes the place of a receipt.
     *
     * @param fileId its file
     * @param ordinal how many receipts of the file have got a successor, with this one: from 1 to 2³¹ − 1
     */
    static UUID ofSuccessor(UUID fileId, long ordinal) {
        return at(fileId, SUCCESSOR | ordinal);
    }

    private static UUID at(UUID fileId, long firstLine) {
        return new UUID(
                fileId.getMostSignificantBits() & FIRST_48_BITS | VERSION_8 | firstLine >>> LINE_BITS_BEHIND,
                VARIANT
                        | (firstLine & LAST_20_BITS) << FILE_BITS_BEHIND
                        | fileId.getLeastSignificantBits() & LAST_42_BITS);
    }

    /** Whether an id was made here; one of an earlier release was not. */
    public static boolean isOne(UUID receiptId) {
        return receiptId.version() == VERSION;
    }

    /** The lowest id that the file of a receipt can have. */
    public static UUID lowestFile(UUID receiptId) {
        return new UUID(receiptId.getMostSignificantBits() & FIRST_48_BITS, 0);
    }

    /** The highest id that the file of a receipt can have, in the order in which the database has ids. */
    public static UUID highestFile(UUID receiptId) {
        return new UUID(receiptId.getMostSignificantBits() | ~FIRST_48_BITS, -1);
    }

    /** Whether a receipt came in a file, as far as their ids tell: all but 38 bits of the file's are in the receipt's. */
    public static boolean mayBeOf(UUID receiptId, UUID fileId) {
        return ((receiptId.getMostSignificantBits() ^ fileId.getMostSignificantBits()) & FIRST_48_BITS) == 0
                && ((receiptId.getLeastSignificantBits() ^ fileId.getLeastSignificantBits()) & LAST_42_BITS) == 0;
    }
}
