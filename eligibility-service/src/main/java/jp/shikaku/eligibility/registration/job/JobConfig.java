package jp.shikaku.eligibility.registration.job;

import java.time.Duration;
import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files of registrations are worked through, and kept. */
@ConfigMapping(prefix = "shikaku.registration-jobs")
interface JobConfig {

    /** How long files of ended jobs are kept. */
    @WithDefault("P90D")
    Period keep();

    /** How long after its last sign of life a job is taken by another worker. */
    @WithDefault("30s")
    Duration lease();

    /** How often a worker looks for jobs. */
    @WithDefault("1s")
    Duration poll();

    /** How often old files are removed. */
    @WithDefault("1h")
    Duration purgeEvery();
}
