package jp.shikaku.eligibility.access.seal;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the trail is sealed. {@code shikaku.audit.seal.every} says how often (default 10s, {@code off} for never). */
@ConfigMapping(prefix = "shikaku.audit.seal")
public interface SealConfig {

    /** Most events in a block. */
    @WithDefault("1000")
    @Min(1)
    int blockEvents();

    /** How often new events are sealed. */
    @WithDefault("10s")
    String every();
}
