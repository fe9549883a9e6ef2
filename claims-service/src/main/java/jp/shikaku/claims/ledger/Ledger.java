package jp.shikaku.claims.ledger;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.ReceiptTotals;
import jp.shikaku.model.InsurerNumber;

/**
 * What a decision books. Per part, on the debit side: the patient's share as paid at the desk (points × burden paid, or
 * the recorded 負担金額), what public payers take over of it, the burden difference at a new insurer, meals with their
 * 標準負担額, and the rest for the insurer; on the credit side the same sum as the institution's claim. Whole yen, and
 * always exactly the cost of the receipt.
 */
public final class Ledger {

    private static final int YEN_PER_POINT = 10;
    private static final int ONLY_PART = 1;

    private final Allocation allocation;
    private final RecordedMoney recorded;
    private final Book book;

    private Ledger(int decisionNumber, Allocation allocation, RecordedMoney recorded) {
        this.allocation = allocation;
        this.recorded = recorded;
        this.book = new Book(decisionNumber);
    }

    /**
     * The bookings of a decision: both sides, equal in points and yen.
     *
     * @param decisionNumber the decision
     * @param bearer who bears the receipt
     * @param allocation who pays
     * @param recorded what the receipt records beside its points
     */
    public static List<Entry> bookings(
            int decisionNumber, Bearer bearer, Allocation allocation, RecordedMoney recorded) {
        Ledger ledger = new Ledger(decisionNumber, allocation, recorded);
        switch (bearer) {
            case INSURERS -> ledger.bookPayers();
            case PUBLIC_EXPENSE -> ledger.bookPublicExpense();
            case RETURNED -> ledger.bookNobody(Account.RETURNED);
            case WITHDRAWN -> ledger.bookNobody(Account.WITHDRAWN);
        }
        return List.copyOf(ledger.book.entries);
    }

    /** The entries that lead from what is booked to a new decision: each standing booking reversed, then the new ones. */
    public static List<Entry> change(int decisionNumber, List<Entry> standing, List<Entry> bookings) {
        List<Entry> entries = new ArrayList<>();
        standing.forEach(entry -> entries.add(entry.reversedBy(decisionNumber)));
        entries.addAll(bookings);
        return List.copyOf(entries);
    }

    private void bookPublicExpense() {
        ReceiptTotals totals = allocation.totals();
        book.bear(ONLY_PART, Account.PUBLIC_EXPENSE, null, totals.points(), yen(totals.points(), YEN_PER_POINT));
        book.enter(ONLY_PART, Account.MEALS, null, totals.mealsYen());
        book.claim(ONLY_PART, null, totals.points());
    }

    private void bookNobody(Account account) {
        ReceiptTotals totals = allocation.totals();
        book.bear(ONLY_PART, account, null, totals.points(), totals.costYen());
        book.claim(ONLY_PART, null, totals.points());
    }

    private void bookPayers() {
        ReceiptTotals totals = allocation.totals();
        List<Part> parts = allocation.parts();
        if (parts.isEmpty()) {
            bookPart(new Share(
                    ONLY_PART, null, totals.points(), totals.mealsYen(), 0, mealBurden(totals.meals()), publicYen()));
            return;
        }
        List<Long> publicShares =
                divide(publicYen(), parts.stream().map(Ledger::publicPoints).toList());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            bookPart(new Share(
                    part.number(),
                    part.payer().insurer(),
                    part.points(),
                    part.mealsYen(),
                    part.burdenTenths() - allocation.claimedBurdenTenths(),
                    mealBurden(part.meals()),
                    publicShares.get(i)));
        }
    }

    private void bookPart(Share share) {
        long desk = deskShare(share.points());
        long difference = yen(share.points(), share.burdenChange());
        long rest = yen(share.points(), YEN_PER_POINT) - desk - difference;
        Account bearing = share.insurer() == null ? Account.UNIDENTIFIED : Account.INSURER_SHARE;
        book.bear(share.part(), bearing, share.insurer(), share.points(), rest);
        book.enter(share.part(), Account.PATIENT_SHARE, share.insurer(), desk - share.publicYen());
        book.enter(share.part(), Account.PUBLIC_EXPENSE, share.insurer(), share.publicYen());
        book.enter(share.part(), Account.BURDEN_DIFFERENCE, share.insurer(), difference);
        book.enter(share.part(), Account.MEALS, share.insurer(), share.mealsYen() - share.mealBurden());
        book.enter(share.part(), Account.MEAL_BURDEN, share.insurer(), share.mealBurden());
        book.claim(share.part(), share.insurer(), share.points());
    }

    /** What the insurer does not pay of some points: by the ratio of the desk, or as recorded for the whole receipt. */
    private long deskShare(int points) {
        boolean whole = allocation.parts().size() <= 1;
        return whole && recorded.burdenYen() != null
                ? recorded.burdenYen()
                : yen(points, allocation.claimedBurdenTenths());
    }

    /**
     * 標準負担額 of some of the meals: as recorded for them, else what a meal is by the table, times their number (the burden
     * is one of each meal, not of its cost); never more than they cost.
     */
    private long mealBurden(Meals meals) {
        Meals all = allocation.totals().meals();
        long burden;
        if (all.standardBurdenYen() != 0) {
            burden = meals.standardBurdenYen();
        } else {
            burden = all.count() == 0 ? 0 : recorded.mealBurdenYen() * meals.count() / all.count();
        }
        return Math.min(burden, meals.amountYen());
    }

    /** The points of a part that the first public payer shares in. */
    private static int publicPoints(Part part) {
        return part.publicShares().isEmpty()
                ? part.points()
                : part.publicShares().get(0).points();
    }

    /** What public payers take over: the desk share of their points, less what the patient still pays of it. */
    private long publicYen() {
        long shared = recorded.publicPoints() * allocation.claimedBurdenTenths() - recorded.publicBurdenYen();
        return Math.max(0, Math.min(shared, deskShare(allocation.totals().points())));
    }

    /** An amount divided as the weights are, rounded down; the last part takes the rest, so that nothing is lost. */
    private static List<Long> divide(long amount, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        List<Long> shares = new ArrayList<>();
        long left = amount;
        for (int i = 0; i < weights.size(); i++) {
            boolean last = i == weights.size() - 1;
            long share = last || sum == 0 ? left : amount * weights.get(i) / sum;
            shares.add(share);
            left -= share;
        }
        return shares;
    }

    private static long yen(int points, int tenths) {
        return (long) points * tenths;
    }

    private record Share(
            int part,
            InsurerNumber insurer,
            int points,
            int mealsYen,
            int burdenChange,
            long mealBurden,
            long publicYen) {}

    private static final class Book {

        private final int decisionNumber;
        private final List<Entry> entries = new ArrayList<>();

        Book(int decisionNumber) {
            this.decisionNumber = decisionNumber;
        }

        /** Enters the account that bears the points: always, so that no receipt is without an entry. */
        void bear(int part, Account account, InsurerNumber insurer, int points, long yen) {
            add(part, account, insurer, points, yen);
        }

        /** Enters an amount beside it, unless it is nothing. */
        void enter(int part, Account account, InsurerNumber insurer, long yen) {
            if (yen != 0) {
                add(part, account, insurer, 0, yen);
            }
        }

        /** The institution's claim for what was entered of a part. */
        void claim(int part, InsurerNumber insurer, int points) {
            long sum = entries.stream()
                    .filter(entry -> entry.part() == part)
                    .mapToLong(Entry::yen)
                    .sum();
            add(part, Account.INSTITUTION_CLAIM, insurer, points, sum);
        }

        private void add(int part, Account account, InsurerNumber insurer, int points, long yen) {
            entries.add(new Entry(decisionNumber, part, account, Entry.Kind.BOOKING, insurer, points, yen, null));
        }
    }
}
