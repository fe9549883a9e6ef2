package jp.shikaku.population.claims;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;

import jp.shikaku.population.coverage.Stretch;
import jp.shikaku.population.town.Institution;
import jp.shikaku.population.town.Resident;

/**
 * One receipt before it has a number: a person's month at an institution under one card.
 *
 * @param person the patient
 * @param institution where
 * @param inpatient 入院
 * @param admittedOn 入院年月日, null for outpatients
 * @param card what was shown, null for receipts of public expense only
 * @param payers by day: the true stretch, null for nobody
 * @param groups what was done
 * @param traits what is special about the claim
 * @param situations what is special about the coverage
 */
record Visit(
        Resident person,
        Institution institution,
        boolean inpatient,
        LocalDate admittedOn,
        Card card,
        SortedMap<Integer, Stretch> payers,
        List<Group> groups,
        EnumSet<Trait> traits,
        EnumSet<Situation> situations) {

    /** What is special about the way a receipt is claimed. */
    enum Trait {
        NO_JD,
        NO_MF,
        NO_SN,
        PUBLIC_EXPENSE,
        RECORDED_BURDEN,
        MISSING_NUMBER,
        WRONG_TOTAL
    }

    boolean hasPublicPayer() {
        return card == null || traits.contains(Trait.PUBLIC_EXPENSE);
    }

    int points() {
        return groups.stream()
                .filter(group -> !group.meals())
                .mapToInt(Group::total)
                .sum();
    }

    int meals() {
        return groups.stream().filter(Group::meals).mapToInt(Group::count).sum();
    }

    int mealsYen() {
        return groups.stream().filter(Group::meals).mapToInt(Group::total).sum();
    }
}
