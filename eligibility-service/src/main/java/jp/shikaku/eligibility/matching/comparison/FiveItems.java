package jp.shikaku.eligibility.matching.comparison;

import java.time.LocalDate;

import jp.shikaku.eligibility.coverage.PersonFacts;

/**
 * The five items that are compared (漢字氏名・カナ氏名・生年月日・性別・住所).
 *
 * @param sex OQSCD007; 3 is unspecified
 * @param kana null where the register has none
 * @param address null where nobody stated it
 */
public record FiveItems(String name, String kana, LocalDate birthDate, String sex, String address) {

    /** The items of what an insurer stated. */
    public static FiveItems of(PersonFacts facts) {
        return new FiveItems(facts.name(), facts.kana(), facts.birthDate(), facts.sex(), facts.address());
    }
}
