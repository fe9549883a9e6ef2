package jp.shikaku.eligibility.knowledge;

import java.util.List;

import jp.shikaku.eligibility.coverage.Moment;

/**
 * Who was found for a list of identities.
 *
 * @param moment the knowledge the answer was read at
 * @param horizon from which day on that knowledge is complete
 * @param persons per identity asked, in the same order, the persons it fits
 */
public record Found(Moment moment, Horizon horizon, List<List<KnownPerson>> persons) {}
