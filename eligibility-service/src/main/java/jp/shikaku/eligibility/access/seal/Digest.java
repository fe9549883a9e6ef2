package jp.shikaku.eligibility.access.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 over values written unmistakably: each as the length of its UTF-8 text in four bytes and the text, an absent
 * one as the length -1.
 */
final class Digest {

    static final int LENGTH = 32;

    private final MessageDigest sha;

    Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    Digest add(Object... values) {
        for (Object value : values) {
            if (value == null) {
                sha.update(length(-1));
            } else {
                bytes(value.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return this;
    }

    Digest bytes(byte[] bytes) {
        sha.update(length(bytes.length));
        sha.update(bytes);
        return this;
    }

    /** An event with its subjects; their numbers keep neighbours apart. */
    Digest add(TrailRow row) {
        add(
                row.number(),
                row.eventId(),
                row.at(),
                row.actor(),
                row.actingFor(),
                row.action(),
                row.purpose(),
                row.asOf(),
                row.position(),
                row.outcome(),
                row.reason(),
                row.tokens().size());
        row.tokens().forEach(this::add);
        add(row.subjects().size());
        row.subjects().forEach(subject -> add(subject.person(), subject.qualification()));
        return this;
    }

    byte[] value() {
        return sha.digest();
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }
}
