package jp.shikaku.eligibility.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Whether this registry is one for vendors. */
@ConfigMapping(prefix = "shikaku.test-persons")
interface TestPersonsConfig {

    /** Whether the national interface's test persons are registered at the start. */
    @WithParentName
    @WithDefault("false")
    boolean wanted();
}
