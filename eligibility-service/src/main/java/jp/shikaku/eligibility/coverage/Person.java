package jp.shikaku.eligibility.coverage;

import java.util.UUID;

/**
 * A person across insurers.
 *
 * @param version of the facts, from 1
 * @param ref pseudonym from the authority that links numbers, null while unknown
 */
public record Person(UUID id, int version, String ref, PersonFacts facts) {}
