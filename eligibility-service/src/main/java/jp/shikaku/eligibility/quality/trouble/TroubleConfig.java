package jp.shikaku.eligibility.quality.trouble;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How trouble is counted. */
@ConfigMapping(prefix = "shikaku.trouble")
public interface TroubleConfig {

    /** The smallest count, above 0, that is shown in statistics. */
    @WithDefault("10")
    @Min(0)
    int smallestCell();
}
