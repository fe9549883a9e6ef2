package jp.shikaku.claims.decision;

import java.time.Instant;

/**
 * A place in the registry's history.
 *
 * @param position its number
 * @param knownAt its instant
 */
public record KnowledgePosition(long position, Instant knownAt) {}
