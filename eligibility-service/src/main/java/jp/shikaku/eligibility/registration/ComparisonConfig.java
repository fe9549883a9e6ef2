package jp.shikaku.eligibility.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether statements are compared at all; how the comparison runs is set in the room that compares. */
@ConfigMapping(prefix = "shikaku.matching")
public interface ComparisonConfig {

    /**
     * Whether new statements wait for the resident register before they count. Off only where another system has
     * compared them before they arrive.
     */
    @WithDefault("true")
    boolean required();
}
