package jp.shikaku.claims.ruling;

import java.time.Instant;

/**
 * What another person said to a ruling.
 *
 * @param approved whether it may take effect
 * @param text why, in words; null if nothing was said
 * @param by subject of the person's token
 * @param at when
 */
public record Verdict(boolean approved, String text, String by, Instant at) {}
