package jp.shikaku.population.claims;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.SortedMap;

import jp.shikaku.population.coverage.Stretch;
import jp.shikaku.population.town.Institution;
import jp.shikaku.population.town.Resident;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * One receipt before it has a number: a person's month at an institution under one card.
 *
 * @param person the patient
 * @param place where, and by which kind of receipt it is claimed
 * @param admittedOn 入院年月日, null for outpatients
 * @param card what was shown, null for receipts of public expense only
 * @param payers by day: the true stretch, null for nobody
 * @param treatment what was done
 * @param traits what is special about the claim
 * @param situations what is special about the coverage
 */
record Visit(
        Resident person,
        Place place,
        LocalDate admittedOn,
        Card card,
        SortedMap<Integer, Stretch> payers,
        Treatment treatment,
        EnumSet<Trait> traits,
        EnumSet<Situation> situations) {

    /**
     * Where a receipt comes from.
     *
     * @param institution who claims
     * @param kind by which kind of receipt
     * @param prescriber of a pharmacy's receipt: who wrote the prescriptions; else null
     */
    record Place(Institution institution, ReceiptKind kind, Institution prescriber) {}

    /** What is special about the way a receipt is claimed. */
    enum Trait {
        NO_JD,
        NO_MF,
        NO_SN,
        PUBLIC_EXPENSE,
        RECORDED_BURDEN,
        MISSING_NUMBER,
        WRONG_TOTAL,
        /** 不詳 is recorded, as it must be where the qualification was unknown. */
        UNKNOWN_STATED,
        /** The birth date was misheard at the desk, by one day. */
        BIRTH_DATE_MISHEARD
    }

    Institution institution() {
        return place.institution();
    }

    ReceiptKind kind() {
        return place.kind();
    }

    boolean inpatient() {
        return admittedOn != null;
    }

    boolean hasPublicPayer() {
        return card == null || traits.contains(Trait.PUBLIC_EXPENSE);
    }

    /** 診療実日数; of a pharmacy the prescriptions received. */
    int visits() {
        return kind() == ReceiptKind.PHARMACY ? treatment.dispensings().size() : payers.size();
    }

    /** 負担区分: the insurer alone, the insurer with a public payer, or the public payer alone. */
    static char burden(Card card, EnumSet<Trait> traits) {
        if (card == null) {
            return '5';
        }
        return traits.contains(Trait.PUBLIC_EXPENSE) ? '2' : '1';
    }

    char burden() {
        return burden(card, traits);
    }
}
