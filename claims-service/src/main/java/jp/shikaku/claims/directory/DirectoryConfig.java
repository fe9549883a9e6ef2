package jp.shikaku.claims.directory;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and how the directory is asked. */
@ConfigMapping(prefix = "shikaku.directory")
public interface DirectoryConfig {

    /** Whether files are compared with it; without, L3087, L3102 and L4892 are never found. */
    @WithDefault("true")
    boolean compared();

    /** How long an answer is kept. */
    @WithDefault("10m")
    Duration kept();
}
