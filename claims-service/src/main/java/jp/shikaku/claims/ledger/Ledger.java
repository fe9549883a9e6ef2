package jp.shikaku.claims.ledger;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.ReceiptTotals;
import jp.shikaku.model.InsurerNumber;

/**
 * What a decision books. Per part: the patient's share as paid at the desk (points × burden paid, or the recorded
 * 負担金額), the burden difference at a new insurer, meals, and the rest for the insurer. Whole yen, no rounding, and
 * always exactly the cost of the receipt.
 */
public final class Ledger {

    private static final int YEN_PER_POINT = 10;
    private static final int ONLY_PART = 1;

    private Ledger() {}

    /**
     * The bookings of a decision.
     *
     * @param decisionNumber the decision
     * @param notSubject whether no insurer has a part in the receipt (public expense only)
     * @param allocation who pays
     * @param recordedBurdenYen 負担金額 recorded in HO; overrides the patient's share of an undivided receipt; may be null
     */
    public static List<Entry> bookings(
            int decisionNumber, boolean notSubject, Allocation allocation, Long recordedBurdenYen) {
        List<Entry> entries = new ArrayList<>();
        Book book = new Book(decisionNumber, entries);
        ReceiptTotals totals = allocation.totals();
        if (notSubject) {
            book.enter(ONLY_PART, Account.PUBLIC_EXPENSE, null, totals.points(), yen(totals.points(), YEN_PER_POINT));
            book.enter(ONLY_PART, Account.MEALS, null, 0, totals.mealsYen());
        } else if (allocation.parts().isEmpty()) {
            long paid = paid(totals.points(), allocation, recordedBurdenYen);
            long rest = yen(totals.points(), YEN_PER_POINT) - paid;
            book.enter(ONLY_PART, Account.UNIDENTIFIED, null, totals.points(), rest);
            book.enter(ONLY_PART, Account.PATIENT_SHARE, null, 0, paid);
            book.enter(ONLY_PART, Account.MEALS, null, 0, totals.mealsYen());
        } else {
            allocation.parts().forEach(part -> bookPart(book, part, allocation, recordedBurdenYen));
        }
        return List.copyOf(entries);
    }

    /** The entries that lead from what is booked to a new decision: each standing booking reversed, then the new ones. */
    public static List<Entry> change(int decisionNumber, List<Entry> standing, List<Entry> bookings) {
        List<Entry> entries = new ArrayList<>();
        standing.forEach(entry -> entries.add(entry.reversedBy(decisionNumber)));
        entries.addAll(bookings);
        return List.copyOf(entries);
    }

    private static void bookPart(Book book, Part part, Allocation allocation, Long recordedBurdenYen) {
        InsurerNumber insurer = part.payer().insurer();
        Long recorded = allocation.parts().size() == 1 ? recordedBurdenYen : null;
        long paid = paid(part.points(), allocation, recorded);
        long difference = yen(part.points(), part.burdenTenths() - allocation.claimedBurdenTenths());
        long rest = yen(part.points(), YEN_PER_POINT) - paid - difference;
        book.enter(part.number(), Account.INSURER_SHARE, insurer, part.points(), rest);
        book.enter(part.number(), Account.PATIENT_SHARE, insurer, 0, paid);
        book.enter(part.number(), Account.BURDEN_DIFFERENCE, insurer, 0, difference);
        book.enter(part.number(), Account.MEALS, insurer, 0, part.mealsYen());
    }

    private static long paid(int points, Allocation allocation, Long recordedBurdenYen) {
        return recordedBurdenYen != null ? recordedBurdenYen : yen(points, allocation.claimedBurdenTenths());
    }

    private static long yen(int points, int tenths) {
        return (long) points * tenths;
    }

    private record Book(int decisionNumber, List<Entry> entries) {

        /** Enters what is not nothing; the bearing account always, so that no receipt is without an entry. */
        void enter(int part, Account account, InsurerNumber insurer, int points, long yen) {
            boolean bearing = account == Account.INSURER_SHARE
                    || account == Account.UNIDENTIFIED
                    || account == Account.PUBLIC_EXPENSE;
            if (bearing || yen != 0) {
                entries.add(new Entry(decisionNumber, part, account, Entry.Kind.BOOKING, insurer, points, yen, null));
            }
        }
    }
}
