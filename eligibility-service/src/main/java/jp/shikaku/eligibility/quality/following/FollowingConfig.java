package jp.shikaku.eligibility.quality.following;

import java.time.Duration;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the room follows the registry's own changes. Read by schedules only, so nobody injects it. */
@Unremovable
@ConfigMapping(prefix = "shikaku.quality")
interface FollowingConfig {

    /** How often it is measured how far the registry's followers are behind. */
    @WithDefault("10s")
    Duration lagEvery();

    /** How often the followers look for changes. */
    @WithDefault("2s")
    Duration tick();
}
