package jp.shikaku.claims.delivery;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on, counts them and takes their digest. */
final class CheckedStream extends FilterOutputStream {

    private final DigestOutputStream digesting;
    private long size;

    CheckedStream(OutputStream out) {
        this(new DigestOutputStream(out, sha256Digest()));
    }

    private CheckedStream(DigestOutputStream digesting) {
        super(digesting);
        this.digesting = digesting;
    }

    /** The digest of some bytes, hexadecimal. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256Digest().digest(bytes));
    }

    @Override
    public void write(int b) throws IOException {
        digesting.write(b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digesting.write(bytes, offset, length);
        size += length;
    }

    long size() {
        return size;
    }

    /** The digest of everything written, hexadecimal; ends the digest. */
    String sha256() {
        return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
