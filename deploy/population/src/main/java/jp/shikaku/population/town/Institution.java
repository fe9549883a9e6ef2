package jp.shikaku.population.town;

import jp.shikaku.model.InstitutionCode;

/**
 * A medical institution of the synthetic world.
 *
 * @param code ten digits
 * @param name invented name, at most 20 full-width characters
 * @param kind what it is, and by which 点数表 it claims
 */
public record Institution(InstitutionCode code, String name, InstitutionKind kind) {}
