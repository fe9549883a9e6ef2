package jp.shikaku.claims.retention;

import java.time.Duration;
import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long claim months are kept. Nothing goes by itself: a month that is due is proposed and agreed to by persons. */
@ConfigMapping(prefix = "shikaku.retention")
public interface RetentionConfig {

    /** How long a claim month is kept after it was last used: its close, its booking, the last decision about it. */
    @WithDefault("P10Y")
    Period claimMonths();

    /** The same for the trial run of a month. */
    @WithDefault("P1Y")
    Period trialMonths();

    /** Whether this instance takes away the tables of months that are to be forgotten. */
    @WithDefault("true")
    boolean enabled();

    /** How often an instance looks for months that were agreed upon. */
    @WithDefault("1m")
    Duration every();

    /** How long the first step may take, in which the sums of a month are kept. */
    @WithDefault("PT2H")
    Duration longest();
}
