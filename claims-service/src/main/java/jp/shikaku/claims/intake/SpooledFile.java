package jp.shikaku.claims.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has arrived completely and lies on disk until it is kept in the database or refused.
 *
 * @param path where it lies
 * @param size its bytes
 * @param digest their SHA-256
 */
record SpooledFile(Path path, long size, byte[] digest) implements AutoCloseable {

    /** Its bytes from the beginning. */
    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    /** Removes it from the disk. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
