package jp.shikaku.eligibility.registration.judgement;

import java.time.LocalDate;

/**
 * Whom the first statement of a qualification named. Together with the number it makes sending the same again
 * recognisable, whatever was corrected since; twins under one number without branch differ in name.
 *
 * @param ref pseudonym, null if none was stated
 */
public record StatedPerson(LocalDate birthDate, String ref, String nameKey, String kanaKey) {

    static StatedPerson of(Statement.Register register) {
        return new StatedPerson(
                register.birthDate(),
                register.personRef(),
                register.person().nameKey(),
                register.person().kanaKey());
    }

    boolean isTheOneNamedBy(StatedPerson other) {
        if (!birthDate.equals(other.birthDate)) {
            return false;
        }
        if (ref != null && other.ref != null) {
            return ref.equals(other.ref);
        }
        return nameKey.equals(other.nameKey) || kanaKey.equals(other.kanaKey);
    }
}
