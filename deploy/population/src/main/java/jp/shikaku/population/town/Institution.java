package jp.shikaku.population.town;

import jp.shikaku.model.InstitutionCode;

/**
 * A medical institution of the synthetic world.
 *
 * @param code ten digits
 * @param name invented name, at most 20 full-width characters
 * @param hospital whether it has beds
 */
public record Institution(InstitutionCode code, String name, boolean hospital) {}
