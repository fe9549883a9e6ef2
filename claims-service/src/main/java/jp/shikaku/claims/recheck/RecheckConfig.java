package jp.shikaku.claims.recheck;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the recheck runs. */
@ConfigMapping(prefix = "shikaku.recheck")
public interface RecheckConfig {

    /** Whether this instance follows the feed and works at all. */
    @WithDefault("true")
    boolean enabled();

    /** Threads that decide, and as many that book: one more than processors, since each waits for registry and database. */
    @WithDefault("3")
    @Min(1)
    @Max(64)
    int workers();

    /** Receipts per chunk and resolution call, at most 1,000. */
    @WithDefault("500")
    @Min(1)
    @Max(1_000)
    int chunk();

    /** How long after its last sign of life a claimed chunk is taken by another worker. */
    @WithDefault("8s")
    Duration lease();

    /** How often a claimed chunk shows a sign of life. */
    @WithDefault("2s")
    Duration heartbeat();

    /** How often an idle worker looks for work. */
    @WithDefault("200ms")
    Duration idle();

    /** How long receipts wait after a failed attempt, times the number of attempts. */
    @WithDefault("1s")
    Duration retryDelay();

    /** How long a poll of the change feed waits for a change, at most 20 seconds. */
    @WithDefault("10s")
    Duration pollWait();

    /** Events per page of the feed, at most 200. */
    @WithDefault("200")
    @Min(1)
    @Max(200)
    int page();

    /** How long the subjects of changes are kept; a resolution older than that is not saved. */
    @WithDefault("1h")
    Duration keepChanges();

    /** How long after a search without a certain person the search is repeated, if the registry knows more by then. */
    @WithDefault("1h")
    Duration searchAgain();

    /** When a person searched by name is certain. */
    Candidates candidates();

    /** Scores of the search for claims of an unknown qualification. Names, kana, birth date and sex make 80 points. */
    interface Candidates {

        /** Lowest score of a certain candidate, 0–100. */
        @WithDefault("75")
        @Min(0)
        @Max(100)
        int threshold();

        /** By how much the next candidate must be behind. */
        @WithDefault("15")
        @Min(0)
        @Max(100)
        int distance();
    }
}
