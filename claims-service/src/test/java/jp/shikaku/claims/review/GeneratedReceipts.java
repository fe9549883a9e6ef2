package jp.shikaku.claims.review;

import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import jp.shikaku.claims.reassignment.Charges;
import jp.shikaku.claims.reassignment.DayCounts;
import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.PointGroup;
import jp.shikaku.claims.reassignment.Visits;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;

import static jp.shikaku.claims.review.Example.group;

/** Random receipts of every type. */
final class GeneratedReceipts {

    private GeneratedReceipts() {}

    static Arbitrary<ReceiptFacts> receipts() {
        Arbitrary<List<Integer>> days = Arbitraries.integers()
                .between(1, 30)
                .set()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(List::copyOf);
        Arbitrary<Integer> groups = Arbitraries.integers().between(1, 8);
        return Combinators.combine(
                        days,
                        groups,
                        Arbitraries.of(GeneratedLives.NUMBERS),
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.randoms())
                .as(GeneratedReceipts::receipt);
    }

    private static ReceiptFacts receipt(
            List<Integer> days, int groupCount, InsuredNumber claimed, int kind, Random random) {
        ExampleReceipt receipt = Example.receipt()
                .claimedAt(claimed)
                .on(days.stream().mapToInt(Integer::intValue).toArray());
        for (int group = 0; group < groupCount; group++) {
            receipt.group(randomGroup(days, random));
        }
        receipt.group(group(1 + random.nextInt(300), DayMask.of(days)));
        if (kind == 0) {
            receipt.withoutVisitDays();
        } else if (kind == 1) {
            receipt.points(12_345);
        } else {
            ofEveryType(receipt, kind, DayMask.of(days), random);
        }
        return receipt.facts();
    }

    /** Outpatient, inpatient with meals, DPC, dental, pharmacy; with public payers and recorded burdens. */
    private static void ofEveryType(ExampleReceipt receipt, int kind, DayMask days, Random random) {
        switch (kind) {
            case 2, 3, 4 ->
                receipt.type("1111").meals(meals(days), group(690, days), group(690, days), group(76, days));
            case 5 -> receipt.type("1111").meals(new Meals(days.count() * 3, 1, 0), group(690, days));
            case 6 -> receipt.type("1111").bundled();
            case 7 -> receipt.type("3112");
            case 8 -> receipt.type("4112");
            case 9, 10 ->
                receipt.type("1132")
                        .publicPayer(charges(new Visits(days, DayMask.NONE), days, random))
                        .publicPayer(charges(null, DayMask.ofDays(days.days().get(0)), random));
            case 11 ->
                receipt.type("1122").publicPayer(charges(null, days, random)).recordedBurden(500);
            case 12 -> receipt.ceiling("01").ofClasses("A03");
            default -> receipt.type("1112");
        }
    }

    private static Meals meals(DayMask days) {
        return new Meals(days.count() * 3, days.count() * (690 + 690 + 76), days.count() * 3 * 510);
    }

    private static Charges charges(Visits visits, DayMask days, Random random) {
        PointGroup group = group(1 + random.nextInt(200), days);
        return new Charges(visits, days.count(), group.total(), null, Meals.NONE, List.of(group), List.of());
    }

    private static PointGroup randomGroup(List<Integer> days, Random random) {
        int[] counts = new int[31];
        days.forEach(day -> counts[day - 1] = random.nextInt(3));
        DayCounts perDay = DayCounts.of(counts);
        int points = random.nextInt(500) - (random.nextInt(10) == 0 ? 200 : 0);
        return new PointGroup(points, perDay.total(), perDay);
    }
}
