package jp.shikaku.claims.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/**
 * Takes what arrives to disk while digesting it: no file is ever held in memory, and one that breaks off never reaches
 * the database.
 */
@ApplicationScoped
public class Spool {

    private static final int BUFFER = 65_536;

    private final IntakeConfig config;

    @Inject
    Spool(IntakeConfig config) {
        this.config = config;
    }

    /**
     * Takes a file to its end.
     *
     * @throws ProblemException 413 if it is larger than a claim file may be
     */
    SpooledFile take(InputStream body) {
        try {
            Path path = config.spoolDirectory().isPresent()
                    ? Files.createTempFile(config.spoolDirectory().get(), "claim-file", null)
                    : Files.createTempFile("claim-file", null);
            try {
                MessageDigest digest = sha256();
                long size = copy(body, path, digest);
                return new SpooledFile(path, size, digest.digest());
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to a file that is too large. */
    ProblemException tooLarge() {
        return new ProblemException(
                CommonError.TOO_LARGE,
                "A claim file may have " + config.maxBytes() + " bytes; send it as several volumes.");
    }

    private long copy(InputStream body, Path path, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > config.maxBytes()) {
                    throw tooLarge();
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
