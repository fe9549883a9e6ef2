package jp.shikaku.notice.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** DEFLATE as strong as it goes: what is carried on paper or fetched by everybody is compressed once. */
final class Compression {

    private Compression() {}

    /** With the frame of RFC 1950. */
    static byte[] zlib(byte[] bytes) {
        return compressed(bytes, false);
    }

    /** Without a frame (RFC 1951). */
    static byte[] raw(byte[] bytes) {
        return compressed(bytes, true);
    }

    private static byte[] compressed(byte[] bytes, boolean raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, raw);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
