package jp.shikaku.notice.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jp.shikaku.notice.credential.KeyFile;
import jp.shikaku.notice.credential.SigningKeys;

/**
 * Keys in a file: made here on one machine, mounted from a secret in production.
 *
 * @param generate whether keys may be made here
 */
record FileSource(Path file, boolean generate) implements KeySource {

    @Override
    public Optional<SigningKeys> read() {
        return Files.exists(file) ? Optional.of(KeyFile.read(file)) : Optional.empty();
    }

    @Override
    public Optional<SigningKeys> makeAnother() {
        if (!generate) {
            return Optional.empty();
        }
        return Optional.of(Files.exists(file) ? KeyFile.extend(file) : KeyFile.create(file));
    }

    @Override
    public String name() {
        return "The key file " + file;
    }
}
