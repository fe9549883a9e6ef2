/**
 * What is known, and when: the head of a shard's knowledge, taken under a lock by writers, the one query that reads
 * persons with their timelines now or as known at a position, and keyed tokens of identities. No rule about coverage
 * lives here; registration, lookup, resolution, changes and access call it.
 */
package jp.shikaku.eligibility.knowledge;
