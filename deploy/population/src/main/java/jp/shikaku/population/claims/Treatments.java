package jp.shikaku.population.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import jp.shikaku.population.town.Dice;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.writing.Bundle;
import jp.shikaku.receipt.writing.DetailLine.Kind;
import jp.shikaku.receipt.writing.Dispensing;

/**
 * Draws what is done on the days of a receipt. Codes and points resemble the fee tables; every day has a line, or a
 * prescription that was dispensed on it.
 */
final class Treatments {

    private static final int MEAL_YEN = 690;
    private static final int FIRST_STRETCH = 3;
    private static final List<String> DIAGNOSIS_GROUPS =
            List.of("110290XX99X00X", "040080X199X0XX", "060100XX01XX0X", "050050XX9910XX");

    private final LocalDate month;
    private final char burden;
    private final Dice dice;

    /**
     * @param month first day of the treatment month
     * @param burden 負担区分 of all of it
     * @param dice the person's chance
     */
    Treatments(LocalDate month, char burden, Dice dice) {
        this.month = month;
        this.burden = burden;
        this.dice = dice;
    }

    Treatment draw(ReceiptKind kind, boolean inpatient, List<Integer> days) {
        return switch (kind) {
            case DPC -> bundled(days);
            case DENTAL -> Treatment.of(dental(days));
            case PHARMACY -> new Treatment(List.of(), null, dispensings(days));
            default -> Treatment.of(inpatient ? inpatient(days) : outpatient(days));
        };
    }

    private List<Group> outpatient(List<Integer> days) {
        List<Group> groups = new ArrayList<>();
        boolean first = dice.chance(0.35);
        List<Integer> again = first ? days.subList(1, days.size()) : days;
        if (first) {
            groups.add(act("11", 291, once(days.get(0)), "111000110"));
        }
        if (!again.isEmpty()) {
            groups.add(act("12", 127, each(again), "112007410", "112011010"));
        }
        if (dice.chance(0.25)) {
            groups.add(act("13", 225, once(dice.pick(days)), "113001810"));
        }
        if (dice.chance(0.12)) {
            groups.add(drug("21", dice.between(2, 24), times(some(days), 14), "620098801", "611170005"));
        }
        if (dice.chance(0.15)) {
            groups.add(act("40", dice.between(35, 52), each(days), "140000610"));
        }
        if (dice.chance(0.4)) {
            groups.add(act("60", dice.between(20, 160), each(some(days)), "160008010", "160061810"));
        }
        if (dice.chance(0.12)) {
            groups.add(act("70", 210, once(dice.pick(days)), "170000410", "170027910"));
        }
        if (dice.chance(0.012)) {
            groups.add(act("50", 12_100, once(dice.pick(days)), "150253010"));
        }
        if (dice.chance(0.6)) {
            groups.add(act("80", 60, each(some(days)), "120002910"));
        }
        return groups;
    }

    private List<Group> inpatient(List<Integer> days) {
        List<Group> groups = new ArrayList<>();
        groups.add(drug("33", dice.between(30, 140), each(some(days)), "620004422"));
        if (dice.chance(0.4)) {
            groups.add(act("50", dice.between(2_000, 18_000), once(dice.pick(days)), "150253010"));
        }
        groups.add(act("60", dice.between(90, 260), each(some(days)), "160008010", "160061810"));
        groups.add(act("90", dice.between(1_500, 1_700), each(days), "190117710"));
        groups.add(meals(days));
        return groups;
    }

    /** A DPC stay: the bundle, what is charged beside it, and the meals. */
    private Treatment bundled(List<Integer> days) {
        int first = Math.min(FIRST_STRETCH, days.size());
        List<Bundle.Stretch> stretches = new ArrayList<>();
        stretches.add(new Bundle.Stretch(first, dice.between(2_600, 3_400)));
        if (days.size() > first) {
            stretches.add(new Bundle.Stretch(days.size() - first, dice.between(1_900, 2_500)));
        }
        LocalDate admitted = month.withDayOfMonth(days.get(0));
        int last = days.get(days.size() - 1);
        Bundle bundle = new Bundle(
                dice.pick(DIAGNOSIS_GROUPS),
                admitted,
                last == month.lengthOfMonth() ? null : month.withDayOfMonth(last),
                ReceiptText.COMMON_DISEASE,
                burden,
                stretches,
                dice.between(12_000, 15_500));
        List<Group> beside = new ArrayList<>();
        if (dice.chance(0.4)) {
            beside.add(act("50", dice.between(2_000, 18_000), once(dice.pick(days)), "150253010"));
        }
        beside.add(meals(days));
        return new Treatment(beside, bundle, List.of());
    }

    private List<Group> dental(List<Integer> days) {
        List<Group> groups = new ArrayList<>();
        boolean first = dice.chance(0.4);
        List<Integer> again = first ? days.subList(1, days.size()) : days;
        if (first) {
            groups.add(dentalAct("11", 272, once(days.get(0)), "301000110"));
        }
        if (!again.isEmpty()) {
            groups.add(dentalAct("12", 59, each(again), "301001610"));
        }
        groups.add(dentalAct("13", dice.pick(List.of(90, 100)), once(dice.pick(days)), "302000110"));
        if (dice.chance(0.5)) {
            groups.add(dentalAct("60", dice.between(50, 200), once(dice.pick(days)), "305000110"));
        }
        if (dice.chance(0.6)) {
            groups.add(dentalAct("41", dice.between(30, 72), times(some(days), dice.between(1, 4)), "309000110"));
        }
        if (dice.chance(0.3)) {
            groups.add(dentalAct("70", 58, once(dice.pick(days)), "306000210"));
        }
        if (dice.chance(0.1)) {
            groups.add(drug("21", dice.between(2, 12), times(some(days), 3), "620098801"));
        }
        return groups;
    }

    /** One prescription on each day, seldom two. */
    private List<Dispensing> dispensings(List<Integer> days) {
        List<Dispensing> dispensings = new ArrayList<>();
        for (int day : days) {
            int receptions = dice.chance(0.04) ? 2 : 1;
            for (int i = 0; i < receptions; i++) {
                dispensings.add(dispensing(month.withDayOfMonth(day)));
            }
        }
        return dispensings;
    }

    private Dispensing dispensing(LocalDate day) {
        boolean dayBefore = day.getDayOfMonth() > 1 && dice.chance(0.1);
        return new Dispensing(
                dayBefore ? day.minusDays(1) : day,
                day,
                dice.pick(List.of(5, 7, 14, 28)),
                burden,
                "620098801",
                dice.between(2, 24),
                24,
                dice.pick(List.of(4, 28, 50, 60)),
                dice.pick(List.of(45, 29)));
    }

    private static Group meals(List<Integer> days) {
        return act(Group.MEALS, MEAL_YEN, times(days, 3), "197000110");
    }

    private static Group act(String section, int points, SortedMap<Integer, Integer> counts, String... codes) {
        return new Group(Kind.ACT, section, List.of(codes), points, counts);
    }

    private static Group dentalAct(String section, int points, SortedMap<Integer, Integer> counts, String code) {
        return new Group(Kind.DENTAL_ACT, section, List.of(code), points, counts);
    }

    private static Group drug(String section, int points, SortedMap<Integer, Integer> counts, String... codes) {
        return new Group(Kind.DRUG, section, List.of(codes), points, counts);
    }

    private static SortedMap<Integer, Integer> once(int day) {
        return each(List.of(day));
    }

    private static SortedMap<Integer, Integer> each(List<Integer> days) {
        return times(days, 1);
    }

    private static SortedMap<Integer, Integer> times(List<Integer> days, int count) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        days.forEach(day -> counts.put(day, count));
        return counts;
    }

    private List<Integer> some(List<Integer> days) {
        List<Integer> on = days.stream().filter(day -> dice.chance(0.6)).toList();
        return on.isEmpty() ? List.of(dice.pick(days)) : on;
    }
}
