package jp.shikaku.model.character;

/**
 * A character that may stand for another.
 *
 * @param target code point, normalised
 * @param rank hops of 親字・正字, else 0; fewer is better
 */
record Candidate(int target, Basis basis, int rank) {}
