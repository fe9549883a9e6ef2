package jp.shikaku.eligibility.lookup;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How desks are answered. */
@ConfigMapping(prefix = "shikaku.lookups")
interface LookupConfig {

    /** How long a consent given at the desk holds. */
    @WithDefault("PT24H")
    Duration consentHolds();
}
