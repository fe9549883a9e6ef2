package jp.shikaku.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets made on this machine for this machine, kept beside its data. None is in the repository. */
final class Secrets {

    private static final int KEY_BYTES = 32;

    private Secrets() {}

    /** A random key in base64, made at the first call and read afterwards. */
    static String key(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
