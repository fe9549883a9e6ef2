package jp.shikaku.eligibility.quality.suspicion.rule;

import java.util.UUID;

/**
 * A constellation that was found before, the newest finding of it.
 *
 * @param ordinal how many times it was found as something new, from 1
 * @param days the days in question; of a settled one those that were settled
 * @param version raised by each change
 */
public record Finding(UUID id, Rule rule, String key, int ordinal, Days days, State state, int version) {

    /** What became of it. */
    public enum State {
        /** To be looked at. */
        OPEN,
        /** An insurer says that it is wrong and corrects it. */
        CONFIRMED,
        /** An insurer says that it is right, with a reason. */
        SETTLED,
        /** The facts no longer show it. */
        VANISHED
    }
}
