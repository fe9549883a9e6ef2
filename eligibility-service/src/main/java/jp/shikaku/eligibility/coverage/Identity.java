package jp.shikaku.eligibility.coverage;

import java.time.LocalDate;

/**
 * What identifies a person to an insurer: the number without branch, and the birth date. Keyed tokens are made of it.
 *
 * @param searchKey insurer, symbol and number, normalised
 */
public record Identity(String searchKey, LocalDate birthDate) {}
