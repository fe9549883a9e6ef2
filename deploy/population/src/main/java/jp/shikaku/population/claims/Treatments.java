package jp.shikaku.population.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import jp.shikaku.population.town.Dice;

/** Draws what is done on the days of a receipt. Codes and points resemble the fee table; every day has a line. */
final class Treatments {

    private static final int MEAL_YEN = 690;

    private Treatments() {}

    static List<Group> outpatient(List<Integer> days, Dice dice) {
        List<Group> groups = new ArrayList<>();
        boolean first = dice.chance(0.35);
        List<Integer> again = first ? days.subList(1, days.size()) : days;
        if (first) {
            groups.add(si("11", 291, once(days.get(0)), "111000110"));
        }
        if (!again.isEmpty()) {
            groups.add(si("12", 127, each(again), "112007410", "112011010"));
        }
        if (dice.chance(0.25)) {
            groups.add(si("13", 225, once(dice.pick(days)), "113001810"));
        }
        if (dice.chance(0.12)) {
            List<Integer> on = some(days, dice);
            groups.add(iy("21", dice.between(2, 24), times(on, 14), "620098801", "611170005"));
        }
        if (dice.chance(0.15)) {
            groups.add(si("40", dice.between(35, 52), each(days), "140000610"));
        }
        if (dice.chance(0.4)) {
            List<Integer> on = some(days, dice);
            groups.add(si("60", dice.between(20, 160), each(on), "160008010", "160061810"));
        }
        if (dice.chance(0.12)) {
            groups.add(si("70", 210, once(dice.pick(days)), "170000410", "170027910"));
        }
        if (dice.chance(0.012)) {
            groups.add(si("50", 12_100, once(dice.pick(days)), "150253010"));
        }
        if (dice.chance(0.6)) {
            groups.add(si("80", 60, each(some(days, dice)), "120002910"));
        }
        return List.copyOf(groups);
    }

    static List<Group> inpatient(List<Integer> days, Dice dice) {
        List<Group> groups = new ArrayList<>();
        groups.add(iy("33", dice.between(30, 140), each(some(days, dice)), "620004422"));
        if (dice.chance(0.4)) {
            groups.add(si("50", dice.between(2_000, 18_000), once(dice.pick(days)), "150253010"));
        }
        groups.add(si("60", dice.between(90, 260), each(some(days, dice)), "160008010", "160061810"));
        groups.add(si("90", dice.between(1_500, 1_700), each(days), "190117710"));
        groups.add(si(Group.MEALS, MEAL_YEN, times(days, 3), "197000110"));
        return List.copyOf(groups);
    }

    private static Group si(String section, int points, SortedMap<Integer, Integer> counts, String... codes) {
        return new Group("SI", section, List.of(codes), points, counts);
    }

    private static Group iy(String section, int points, SortedMap<Integer, Integer> counts, String... codes) {
        return new Group("IY", section, List.of(codes), points, counts);
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

    private static List<Integer> some(List<Integer> days, Dice dice) {
        List<Integer> on = days.stream().filter(day -> dice.chance(0.6)).toList();
        return on.isEmpty() ? List.of(dice.pick(days)) : on;
    }
}
