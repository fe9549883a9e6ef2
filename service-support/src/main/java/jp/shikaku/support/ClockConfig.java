package jp.shikaku.support;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The clock of what is known. */
@ConfigMapping(prefix = "shikaku.clock")
interface ClockConfig {

    /** A file with a duration that is added to the clock of what is known: for demonstrations, never in production. */
    Optional<Path> offsetFile();
}
