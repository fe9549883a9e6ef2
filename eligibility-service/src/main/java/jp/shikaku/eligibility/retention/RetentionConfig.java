package jp.shikaku.eligibility.retention;

import java.time.Duration;
import java.time.Period;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the registry keeps what it knows. Nothing goes by itself: forgetting is proposed and agreed to by persons. */
@ConfigMapping(prefix = "shikaku.registry")
interface RetentionConfig {

    /**
     * How long everything is kept: the day from which knowledge is complete is never later than today minus this. At least
     * six years; longer than claims keeps months and than the trail of looks is kept.
     */
    @WithDefault("P11Y")
    @AtLeastYears(6)
    Period retention();

    /** How many persons are looked at in one transaction; while some of them go, nothing can be registered. */
    @WithDefault("200")
    @Min(1)
    @Max(5000)
    int forgettingChunk();

    /** How long after its last sign of life a forgetting is taken by another worker. */
    @WithDefault("2m")
    Duration forgettingLease();

    /** How often a worker looks for something to forget. */
    @WithDefault("5s")
    Duration forgettingPoll();
}
