package jp.shikaku.population.claims;

import java.util.List;

import jp.shikaku.receipt.writing.Bundle;
import jp.shikaku.receipt.writing.Dispensing;

/**
 * What is claimed for the days of one receipt.
 *
 * @param groups what stands in lines with day counts
 * @param bundle what a DPC stay is paid per day, null for other receipts
 * @param dispensings what a pharmacy did for each prescription
 */
record Treatment(List<Group> groups, Bundle bundle, List<Dispensing> dispensings) {

    private static final String PRESCRIPTION_SECTION = "80";

    Treatment {
        groups = List.copyOf(groups);
        dispensings = List.copyOf(dispensings);
    }

    static Treatment of(List<Group> groups) {
        return new Treatment(groups, null, List.of());
    }

    int points() {
        int acts = groups.stream()
                .filter(group -> !group.meals())
                .mapToInt(Group::total)
                .sum();
        int dispensed = dispensings.stream().mapToInt(Dispensing::points).sum();
        return acts + dispensed + (bundle == null ? 0 : bundle.points());
    }

    int meals() {
        return groups.stream().filter(Group::meals).mapToInt(Group::count).sum();
    }

    int mealsYen() {
        return groups.stream().filter(Group::meals).mapToInt(Group::total).sum();
    }

    /** The days on which a prescription was written (処方箋料). */
    List<Integer> prescribedOn() {
        return groups.stream()
                .filter(group -> PRESCRIPTION_SECTION.equals(group.section()))
                .flatMap(group -> group.counts().keySet().stream())
                .toList();
    }
}
