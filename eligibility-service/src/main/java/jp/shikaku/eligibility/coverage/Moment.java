package jp.shikaku.eligibility.coverage;

import java.time.Instant;

/**
 * A point in the order in which the registry learns.
 *
 * @param position knowledge position, 0 before anything is known
 * @param at the instant of it; positions and instants rise together, strictly
 */
public record Moment(long position, Instant at) {}
