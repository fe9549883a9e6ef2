package jp.shikaku.notice.credential;

/**
 * The statuses of one list: two bits a document, the first document in the lowest bits of the first byte. Every list has
 * the same size, whatever the size of the insurer, so that a place in it says nothing.
 */
public final class StatusBits {

    /** Documents a list has room for. */
    public static final int SIZE = 1 << 16;

    static final int BITS = 2;

    private static final int PER_BYTE = Byte.SIZE / BITS;

    private final byte[] bytes = new byte[SIZE / PER_BYTE];

    /** States the status of a document whose status was VALID until now. */
    public void set(int index, CredentialStatus status) {
        bytes[index / PER_BYTE] |= (byte) (status.value() << index % PER_BYTE * BITS);
    }

    /** The claim {@code lst}: compressed (zlib, RFC 1950) and in base64url. */
    String encoded() {
        return StrictBase64Url.encode(Compression.zlib(bytes));
    }
}
