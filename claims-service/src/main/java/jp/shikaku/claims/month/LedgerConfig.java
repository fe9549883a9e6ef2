package jp.shikaku.claims.month;

import java.time.Duration;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the ledger is watched. Read by schedules only, so nobody injects it. */
@Unremovable
@ConfigMapping(prefix = "shikaku.ledger")
interface LedgerConfig {

    /** How often the two sides of the ledger are compared. */
    @WithDefault("1h")
    Duration watchEvery();
}
