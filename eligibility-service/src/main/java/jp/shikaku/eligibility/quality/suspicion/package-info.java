/**
 * Suspicions: the passes that look for constellations of facts that cannot all be right, the queue of insurers and
 * what they decided. The rules are in {@code suspicion.rule}; facts are never written here, and only HTTP calls it.
 */
package jp.shikaku.eligibility.quality.suspicion;
