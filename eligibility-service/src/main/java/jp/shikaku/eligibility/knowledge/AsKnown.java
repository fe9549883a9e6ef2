package jp.shikaku.eligibility.knowledge;

import java.time.Instant;

/**
 * As of which knowledge to read.
 *
 * @param position everything up to this position, null for no limit
 * @param at everything up to this instant, null for no limit
 */
public record AsKnown(Long position, Instant at) {

    public static final AsKnown NOW = new AsKnown(null, null);

    boolean isNow() {
        return position == null && at == null;
    }
}
