package jp.shikaku.eligibility.matching.clearing;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the comparison with the resident register runs. */
@ConfigMapping(prefix = "shikaku.matching")
interface MatchingConfig {

    /** Statements per request to the register and per transaction, at most 500. */
    @WithDefault("200")
    @Min(1)
    @Max(500)
    int chunk();

    /** How often an idle worker looks for work. */
    @WithDefault("500ms")
    Duration idle();

    /** How long a claimed statement is left alone before another worker may take it. */
    @WithDefault("60s")
    Duration lease();

    /** How long a statement waits after a failed attempt, times the number of attempts, at most twenty of them. */
    @WithDefault("5s")
    Duration retryDelay();
}
