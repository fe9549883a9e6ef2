package jp.shikaku.eligibility.registration.judgement;

import java.util.UUID;

import jp.shikaku.eligibility.coverage.PersonFacts;

/**
 * Whom an insurer stated under a qualification, for the comparison with the resident register.
 *
 * @param version from 1
 */
public record StatedFacts(UUID qualificationId, int version, PersonFacts facts) {}
