package jp.shikaku.eligibility.access.watch;

import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * From when on a client's looks are suspicious, and from when on they are refused. Counted over the present and the
 * previous five minutes, over all instances. No public source states thresholds; these are ours.
 */
@ConfigMapping(prefix = "shikaku.watch")
public interface WatchConfig {

    /** Share of questions that found nobody, from which on a client is watched. */
    @WithDefault("0.3")
    @DecimalMin("0")
    @DecimalMax("1")
    double alertShare();

    /** Questions that found nobody, below which the share alerts nobody. */
    @WithDefault("50")
    @Min(0)
    long alertNotFound();

    /** Questions from which on a client is watched, whatever they found. */
    @WithDefault("10000")
    @Min(0)
    long alertAsked();

    /** Share of questions that found nobody, from which on a client is refused. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    double throttleShare();

    /** Questions that found nobody, below which the share refuses nobody. */
    @WithDefault("300")
    @Min(0)
    long throttleNotFound();

    /** Questions from which on a client is refused, whatever they found. */
    @WithDefault("50000")
    @Min(0)
    long throttleAsked();

    /** How long counts are kept. */
    @WithDefault("48h")
    Duration keep();

    /** How often each instance reads the counts of all: {@code shikaku.watch.refresh}. */
    @WithDefault("2s")
    String refresh();
}
