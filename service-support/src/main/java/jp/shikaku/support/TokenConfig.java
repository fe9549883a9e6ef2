package jp.shikaku.support;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How bearer tokens are verified. */
@ConfigMapping(prefix = "shikaku.token")
interface TokenConfig {

    /** How long a verified bearer token is not verified again, never beyond its end; 0 verifies every time. */
    @WithDefault("PT30S")
    Duration rememberedFor();
}
