package jp.shikaku.eligibility.quality.delay;

import java.util.Optional;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How delay is counted and shown. */
@ConfigMapping(prefix = "shikaku.delay")
public interface DelayConfig {

    /** A CSV of deadlines in place of the one that comes with the service; see docs/quality.md for its columns. */
    Optional<java.nio.file.Path> deadlinesFile();

    /** Whether the day of the fact is counted. By 民法140条 it is not. */
    @WithDefault("false")
    boolean countFirstDay();

    /** How many other insurers a distribution must hold at least, so that none of them can be told from it. */
    @WithDefault("5")
    @Min(1)
    int smallestGroup();
}
