package jp.shikaku.claims.reassignment;

import java.util.List;
import java.util.stream.Stream;

import jp.shikaku.model.DayMask;

/**
 * Divides 食事・生活療養 by the days of their groups (診療識別 97). The yen follow the groups. Which groups count as meals
 * stands in the master of acts, which is not read here; so the recorded 回数 must be explained in one of two ways: every
 * group is a meal, or the groups of a day are one kind of meal with its additions (特別食, 食堂), and the largest count of
 * the day is that of the meals. The standard burden follows the meals, if it is the same for each. Ours: no public rule
 * says more than that meals are told per part (domain notes B.5).
 */
final class MealDivision {

    private static final int DAYS = 31;

    private final Meals recorded;
    private final List<PointGroup> groups;

    MealDivision(Meals recorded, List<PointGroup> groups) {
        this.recorded = recorded;
        this.groups = groups;
    }

    boolean possible() {
        if (recorded.equals(Meals.NONE)) {
            return groups.stream().allMatch(group -> group.total() == 0);
        }
        boolean yenExplained = groups.stream().allMatch(PointGroup::hasDayDetail)
                && groups.stream().mapToInt(PointGroup::total).sum() == recorded.amountYen();
        boolean burdenEven = recorded.standardBurdenYen() == 0
                || recorded.count() > 0 && recorded.standardBurdenYen() % recorded.count() == 0;
        return yenExplained && burdenEven && (everyGroupIsMeals() || largestOn(allDays()) == recorded.count());
    }

    Meals on(DayMask days) {
        if (recorded.equals(Meals.NONE)) {
            return Meals.NONE;
        }
        int count = everyGroupIsMeals() ? countOn(days) : largestOn(days);
        int each = recorded.count() == 0 ? 0 : recorded.standardBurdenYen() / recorded.count();
        return new Meals(
                count, groups.stream().mapToInt(group -> group.on(days)).sum(), count * each);
    }

    private boolean everyGroupIsMeals() {
        return groups.stream().mapToInt(PointGroup::times).sum() == recorded.count();
    }

    private int countOn(DayMask days) {
        return groups.stream().mapToInt(group -> group.counts().on(days)).sum();
    }

    private int largestOn(DayMask days) {
        return days.days().stream()
                .map(DayMask::ofDays)
                .mapToInt(day -> counts(day).max(Integer::compare).orElse(0))
                .sum();
    }

    private Stream<Integer> counts(DayMask day) {
        return groups.stream().map(group -> group.counts().on(day));
    }

    private static DayMask allDays() {
        return new DayMask((int) ((1L << DAYS) - 1));
    }
}
