package jp.shikaku.claims.delivery;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When deliveries are ready. */
@ConfigMapping(prefix = "shikaku.delivery")
interface DeliveryConfig {

    /** How long a month must have been still before its deliveries are called complete. */
    @WithDefault("10m")
    Duration settling();
}
