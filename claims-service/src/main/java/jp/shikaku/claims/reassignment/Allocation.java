package jp.shikaku.claims.reassignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jp.shikaku.model.DayMask;

/**
 * Who pays a receipt. Either nobody (held, or no insurer's), or parts that together are exactly the receipt: no day is
 * billed twice or forgotten, and day counts, points and meals sum to those of the receipt, for the insurer and for each
 * public payer. Anything else cannot be built.
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
        Share sum = Share.NOTHING;
        List<Share> publicShares =
                new ArrayList<>(Collections.nCopies(totals.publicShares().size(), Share.NOTHING));
        for (Part part : parts) {
            if (!days.isDisjoint(part.days())) {
                throw new IllegalArgumentException("a day is billed to two insurers");
            }
            if (part.publicShares().size() != publicShares.size()) {
                throw new IllegalArgumentException("a part has other public payers than the receipt");
            }
            days = days.or(part.days());
            sum = sum.plus(new Share(part.visitCount(), part.points(), part.meals()));
            for (int payer = 0; payer < publicShares.size(); payer++) {
                publicShares.set(
                        payer, publicShares.get(payer).plus(part.publicShares().get(payer)));
            }
        }
        if (!new ReceiptTotals(days, sum.visitCount(), sum.points(), sum.meals(), publicShares).equals(totals)) {
            throw new IllegalArgumentException("the parts do not sum to the receipt");
        }
    }
}
