package jp.shikaku.eligibility.coverage;

import java.time.LocalDate;

/**
 * What identifies a person to an insurer: the number without branch, and the birth date. Keyed tokens are made of it.
 *
 * @param searchKey insurer, symbol and number, normalised
 */
public record Identity(String searchKey, LocalDate birthDate) {

    private static final String BY_NAME = "kana|";

    /**
     * Who is meant where no number is known: the folded kana and the birth date. No insurer's number can be the same.
     *
     * @param kanaKey the kana name, folded
     */
    public static Identity ofName(String kanaKey, LocalDate birthDate) {
        return new Identity(BY_NAME + kanaKey, birthDate);
    }
}
