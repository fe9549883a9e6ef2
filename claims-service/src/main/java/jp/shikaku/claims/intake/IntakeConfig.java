package jp.shikaku.claims.intake;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How claim files are taken. */
@ConfigMapping(prefix = "shikaku.intake")
public interface IntakeConfig {

    /** The largest file, in bytes; a larger one is refused with 413. */
    @WithDefault("33554432")
    int maxBytes();

    /** Whether this instance checks files. */
    @WithDefault("true")
    boolean enabled();

    /** Files checked at a time. */
    @WithDefault("2")
    int workers();

    /** Receipts per transaction. */
    @WithDefault("500")
    int chunk();

    /** How long a file whose check shows no sign of life is left alone before it is taken up again. */
    @WithDefault("60s")
    Duration lease();
}
