package jp.shikaku.eligibility.access.watch;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests of a kind an instance works on at the same time. */
@ConfigMapping(prefix = "shikaku.budget")
public interface BudgetConfig {

    /** Lookups at once. */
    @WithDefault("128")
    @Min(1)
    int interactive();

    /** Bulk requests at once: files of registrations, resolutions, batches. Below the size of the connection pool. */
    @WithDefault("8")
    @Min(1)
    int bulk();

    /** What a refused caller is told to wait. */
    @WithDefault("2s")
    Duration retryAfter();
}
