package jp.shikaku.claims.worklist;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the worklist is worked. */
@ConfigMapping(prefix = "shikaku.worklist")
public interface WorklistConfig {

    /** How long an item belongs to the person who claimed it. */
    @WithDefault("30m")
    Duration lease();

    /** How long an item belongs to a person to whom it was assigned. */
    @WithDefault("24h")
    Duration assignmentLease();

    /** From how many yen on a decision needs a second person's approval; what moves nothing never does. */
    @WithDefault("1")
    @Min(0)
    long approvalFromYen();
}
