package jp.shikaku.eligibility.coverage;

import java.time.Instant;

/**
 * The state of the comparison with the resident register.
 *
 * @param version of the state, 0 while nothing was ever compared or waited for
 * @param countsSince since when it counts without a break, null while it does not or always did
 */
public record Matching(int version, MatchingState state, Instant countsSince) {

    /** Existing stock. */
    public static final Matching STOCK = new Matching(0, MatchingState.STOCK, null);

    /** The next state, reached at an instant. */
    public Matching next(MatchingState next, Instant at) {
        Instant since = state.counts() ? countsSince : at;
        return new Matching(version + 1, next, next.counts() ? since : null);
    }
}
