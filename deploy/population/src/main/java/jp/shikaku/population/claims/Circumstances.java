package jp.shikaku.population.claims;

import java.util.EnumSet;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

import jp.shikaku.population.coverage.Stretch;
import jp.shikaku.population.coverage.Wave;

/** What the way coverage was registered does to claims on it. */
final class Circumstances {

    private Circumstances() {}

    /**
     * What is special about the coverage of a receipt's days.
     *
     * @param payers by day; null for nobody
     * @param before the stretch before another, if it ended lately, else null
     */
    static EnumSet<Situation> of(SortedMap<Integer, Stretch> payers, UnaryOperator<Stretch> before) {
        EnumSet<Situation> situations = EnumSet.of(Situation.PLAIN);
        for (Stretch payer : payers.values()) {
            if (payer == null) {
                situations.add(Situation.NO_COVERAGE);
            } else {
                situations.addAll(of(payer, before.apply(payer)));
            }
        }
        return situations;
    }

    /** Whether the days belong to more than one insurer. */
    static boolean across(SortedMap<Integer, Stretch> payers) {
        return payers.values().stream()
                        .map(payer -> payer == null ? null : payer.insurer())
                        .distinct()
                        .count()
                > 1;
    }

    private static EnumSet<Situation> of(Stretch payer, Stretch before) {
        EnumSet<Situation> found = EnumSet.noneOf(Situation.class);
        if (payer.registered() == null) {
            found.add(Situation.NEVER_REGISTERED);
        } else if (!payer.registered().by(Wave.ON_TIME)) {
            found.add(Situation.LATE);
        }
        if (before != null && before.lossRegistered() == null) {
            found.add(Situation.LOSS_NEVER_REPORTED);
        } else if (before != null && !before.lossKnownBy(Wave.ON_TIME)) {
            found.add(Situation.LATE);
        }
        switch (payer.defect()) {
            case WRONG_BIRTH_DATE -> found.add(Situation.WRONG_BIRTH_DATE);
            case EARLIER_NAME -> found.add(Situation.EARLIER_NAME);
            case UNLINKED -> found.add(Situation.UNLINKED);
            default -> {}
        }
        return found;
    }
}
