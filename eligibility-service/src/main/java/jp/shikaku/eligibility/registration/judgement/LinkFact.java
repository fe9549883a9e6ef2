package jp.shikaku.eligibility.registration.judgement;

import java.util.UUID;

/**
 * This number is this person.
 *
 * @param version from 1
 * @param basis why it was believed
 */
public record LinkFact(UUID qualificationId, int version, UUID personId, Basis basis) {

    /** Why a number was linked to a person. */
    public enum Basis {
        /** The pseudonym of the linking authority. */
        PERSON_REF,
        /** Name, kana, birth date, sex and address fit exactly one person. */
        FIVE_ITEMS,
        /** Nobody known fits. */
        NEW_PERSON,
        /** Somebody has the same kana and birth date, but not all five items fit exactly one: to be looked at. */
        NEW_PERSON_RESEMBLES_ANOTHER,
        /** An insurer corrected a wrong link. */
        CORRECTED,
        /** The insurer gave the person a new number. */
        RENUMBERED,
        /** Another insurer took over the person from one that ended. */
        SUCCEEDED
    }
}
