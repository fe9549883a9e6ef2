package jp.shikaku.eligibility.coverage;

import java.time.LocalDate;

import jp.shikaku.model.NameFolding;

/**
 * What is known about a person.
 *
 * @param sex OQSCD007: 1 male, 2 female, 3 unspecified
 * @param address null where nobody stated it
 * @param usableCard whether the person has a usable マイナ保険証
 * @param card what else is registered about the card
 */
public record PersonFacts(
        String name,
        String kana,
        LocalDate birthDate,
        String sex,
        String address,
        String postNumber,
        boolean usableCard,
        RegisteredCard card) {

    /** Facts without anything else about the card. */
    public PersonFacts(
            String name,
            String kana,
            LocalDate birthDate,
            String sex,
            String address,
            String postNumber,
            boolean usableCard) {
        this(name, kana, birthDate, sex, address, postNumber, usableCard, RegisteredCard.UNKNOWN);
    }

    public String nameKey() {
        return NameFolding.kanjiKey(name);
    }

    public String kanaKey() {
        return NameFolding.kanaKey(kana);
    }
}
