package jp.shikaku.claims.requests;

import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How requests of insurers are taken. */
@ConfigMapping(prefix = "shikaku.requests")
public interface RequestConfig {

    /** How long an Idempotency-Key is remembered at least; afterwards the same key is a new call. */
    @WithDefault("P30D")
    Period keepKeys();
}
