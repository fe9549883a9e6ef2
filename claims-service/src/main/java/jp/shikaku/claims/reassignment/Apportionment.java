package jp.shikaku.claims.reassignment;

import java.util.List;
import java.util.stream.Stream;

import jp.shikaku.model.DayMask;

/**
 * Divides what one payer is charged by days: per group, points × the count on the days. The public rules are silent on
 * this; it is the best supported model (domain notes B.6), and it lives in this class and {@link MealDivision} only so
 * that it can be replaced.
 */
public final class Apportionment {

    private final Charges charges;
    private final MealDivision meals;

    public Apportionment(Charges charges) {
        this.charges = charges;
        this.meals = new MealDivision(charges.meals(), charges.mealGroups());
    }

    /** Whether every group knows its days. */
    public boolean daysKnown() {
        return charges.groups().stream().allMatch(PointGroup::hasDayDetail);
    }

    /** Whether the groups sum to the recorded points; else a division would not conserve them. */
    public boolean sumsUp() {
        return charges.groups().stream().mapToInt(PointGroup::total).sum() == charges.points();
    }

    /** Whether the meals can be divided exactly. */
    public boolean mealsDividable() {
        return meals.possible();
    }

    /** The days found in the groups, meals included. */
    public DayMask days() {
        return Stream.of(charges.groups(), charges.mealGroups())
                .flatMap(List::stream)
                .map(group -> group.counts().days())
                .reduce(DayMask.NONE, DayMask::or);
    }

    /** Whether JD agrees with the days of the details and with 診療実日数 (domain notes A.4, JD). */
    public boolean visitsAgree() {
        return charges.visits() != null
                && charges.visits().all().equals(days())
                && charges.visits().counted().count() == charges.visitCount();
    }

    /** Whether JD, or without it the days of the details, explain 診療実日数, so that it can be divided. */
    public boolean visitsDividable() {
        return countedDays().count() == charges.visitCount();
    }

    /** The share of some days; exact only if everything can be divided. */
    public Share on(DayMask some) {
        return new Share(
                countedDays().and(some).count(),
                charges.groups().stream().mapToInt(group -> group.on(some)).sum(),
                meals.on(some));
    }

    private DayMask countedDays() {
        return charges.visits() == null ? days() : charges.visits().counted();
    }
}
