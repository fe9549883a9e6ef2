package jp.shikaku.eligibility.access;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How looks are recorded. */
@ConfigMapping(prefix = "shikaku.audit")
public interface AuditConfig {

    /** Most events in one commit. */
    @WithDefault("500")
    @Min(1)
    int groupEvents();

    /** Most rows, events and persons together, in one commit. */
    @WithDefault("5000")
    @Min(1)
    int groupRows();

    /** Most events that wait for their commit. */
    @WithDefault("4000")
    @Min(1)
    int queue();

    /** How long a look waits for room in the queue before it is refused. */
    @WithDefault("2s")
    Duration patience();

    /** How long a commit waits for more looks when the one before it held several; zero for never. */
    @WithDefault("2ms")
    Duration gathering();

    /** How long a look waits for its commit before it is refused; also the longest wait at an ordinary shutdown. */
    @WithDefault("10s")
    Duration commitWithin();
}
