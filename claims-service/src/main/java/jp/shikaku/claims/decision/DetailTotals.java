package jp.shikaku.claims.decision;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.Share;

/**
 * What is conserved beside days, points and yen, as the numbers of the columns {@code detail_totals}: the count of meals
 * and their standard burden, then five numbers per public payer. No numbers where a receipt has nothing of it.
 *
 * @param numbers the numbers, in this order
 */
record DetailTotals(List<Integer> numbers) {

    private static final int OF_MEALS = 2;
    private static final int OF_PAYER = 5;

    DetailTotals {
        numbers = List.copyOf(numbers);
    }

    /** @param whole what the whole receipt has, which decides whether there are numbers at all */
    static DetailTotals of(Meals meals, List<Share> publicShares, Meals whole) {
        List<Integer> numbers = new ArrayList<>();
        if (!publicShares.isEmpty() || whole.count() != 0 || whole.standardBurdenYen() != 0) {
            numbers.add(meals.count());
            numbers.add(meals.standardBurdenYen());
        }
        for (Share share : publicShares) {
            numbers.add(share.visitCount());
            numbers.add(share.points());
            numbers.add(share.meals().count());
            numbers.add(share.meals().amountYen());
            numbers.add(share.meals().standardBurdenYen());
        }
        return new DetailTotals(numbers);
    }

    /** The meals, with the yen that stand in a column of their own. */
    Meals meals(int amountYen) {
        return numbers.isEmpty() ? new Meals(0, amountYen, 0) : new Meals(numbers.get(0), amountYen, numbers.get(1));
    }

    List<Share> publicShares() {
        List<Share> shares = new ArrayList<>();
        for (int at = OF_MEALS; at < numbers.size(); at += OF_PAYER) {
            List<Integer> payer = numbers.subList(at, at + OF_PAYER);
            shares.add(new Share(payer.get(0), payer.get(1), new Meals(payer.get(2), payer.get(3), payer.get(4))));
        }
        return shares;
    }
}
