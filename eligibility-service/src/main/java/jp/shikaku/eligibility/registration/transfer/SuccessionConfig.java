package jp.shikaku.eligibility.registration.transfer;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the successions of insurers are worked through. */
@ConfigMapping(prefix = "shikaku.successions")
interface SuccessionConfig {

    /** How long after its last sign of life a succession is taken by another worker. */
    @WithDefault("30s")
    Duration lease();

    /** How often a worker looks for successions. */
    @WithDefault("2s")
    Duration poll();
}
