package jp.shikaku.claims.reassignment;

import java.util.List;

import jp.shikaku.model.DayMask;

/**
 * Who pays a receipt. Either nobody (held, or no insurer's), or parts that together are exactly the receipt: no day is
 * billed twice or forgotten, and day counts, points and meals sum to those of the receipt. Anything else cannot be
 * built.
 *
 * @param totals what is conserved
 * @param parts the payers' parts in the order of their numbers; empty if nobody is billed
 * @param claimedBurdenTenths 負担割合 by which the patient paid at the desk, tenths
 */
public record Allocation(ReceiptTotals totals, List<Part> parts, int claimedBurdenTenths) {

    public Allocation {
        parts = List.copyOf(parts);
        if (!parts.isEmpty()) {
            conserve(totals, parts);
        }
    }

    /** A receipt that no insurer is billed for. */
    public static Allocation unbilled(ReceiptTotals totals, int claimedBurdenTenths) {
        return new Allocation(totals, List.of(), claimedBurdenTenths);
    }

    private static void conserve(ReceiptTotals totals, List<Part> parts) {
        DayMask days = DayMask.NONE;
        int visits = 0;
        long points = 0;
        long meals = 0;
        for (Part part : parts) {
            if (!days.isDisjoint(part.days())) {
                throw new IllegalArgumentException("a day is billed to two insurers");
            }
            days = days.or(part.days());
            visits += part.visitCount();
            points += part.points();
            meals += part.mealsYen();
        }
        ReceiptTotals sum = new ReceiptTotals(days, visits, Math.toIntExact(points), Math.toIntExact(meals));
        if (!sum.equals(totals)) {
            throw new IllegalArgumentException("the parts do not sum to the receipt");
        }
    }
}
