package jp.shikaku.claims.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionStore;
import jp.shikaku.claims.decision.KnowledgePosition;
import jp.shikaku.claims.decision.NewDecision;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.ReceiptTotals;
import jp.shikaku.claims.review.Disposition;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.claims.review.Reason;
import jp.shikaku.claims.review.Rule;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;

/** Decisions kept for receipts as the review would keep them. */
final class DecidedReceipts {

    static final InsuredNumber CLAIMED = new InsuredNumber(new InsurerNumber("06132013"), "１２３", "４５６７", "00");
    static final InsuredNumber NATIONAL = new InsuredNumber(InsurerNumber.of("138057"), null, "8901", "02");
    static final LocalDate ACQUIRED = LocalDate.of(2020, 4, 1);
    static final LocalDate CHANGED = LocalDate.of(2033, 9, 10);

    private final Database database;
    private final DecisionStore store;
    private final LocalDate claimMonth;

    DecidedReceipts(Database database, DecisionStore store, LocalDate claimMonth) {
        this.database = database;
        this.store = store;
        this.claimMonth = claimMonth;
    }

    static Part part(int number, InsuredNumber payer, int points, String type, LocalDate from, LocalDate to, int day) {
        return new Part(
                number,
                payer,
                DayMask.ofDays(day),
                1,
                points,
                Meals.NONE,
                List.of(),
                new ReceiptType(type),
                3,
                new Part.Basis("q-" + number, from, to));
    }

    void keep(UUID receiptId, int number, Outcome outcome, String code, HeldReason held, Part... parts) {
        NewDecision decision = decision(receiptId, number, MonthState.OPEN, outcome, code, held, parts);
        database.inTransaction(() -> {
            store.keep(List.of(decision), Instant.parse("2033-10-08T00:00:00Z"));
            return null;
        });
    }

    NewDecision decision(
            UUID receiptId,
            int number,
            MonthState month,
            Outcome outcome,
            String code,
            HeldReason held,
            Part... parts) {
        DayMask days = DayMask.NONE;
        int points = 0;
        for (Part part : parts) {
            days = days.or(part.days());
            points += part.points();
        }
        ReceiptTotals totals = new ReceiptTotals(days, days.count(), points, Meals.NONE, List.of());
        Disposition disposition = new Disposition(
                outcome, ConfirmationCode.ofCode(code), held, null, new Allocation(totals, List.of(parts), 3));
        Reason reason = new Reason(
                DayMask.NONE,
                "q-0",
                CLAIMED.insurer(),
                ACQUIRED,
                CHANGED,
                Instant.EPOCH,
                Instant.EPOCH,
                (Rule) null,
                null,
                null);
        return new NewDecision(
                new ReceiptKey(claimMonth, receiptId),
                number,
                disposition,
                null,
                List.of(reason),
                null,
                month,
                new KnowledgePosition(number, Instant.EPOCH));
    }

    /** A receipt of one visit day that goes back to the institution after the billing. */
    NewDecision returned(UUID receiptId, int number, String returnCode, int points) {
        return unbilled(receiptId, number, Outcome.RETURNED, returnCode, points);
    }

    /** A receipt of one visit day that the institution takes back after the billing. */
    NewDecision withdrawn(UUID receiptId, int number, int points) {
        return unbilled(receiptId, number, Outcome.WITHDRAWN, null, points);
    }

    private NewDecision unbilled(UUID receiptId, int number, Outcome outcome, String returnCode, int points) {
        ReceiptTotals totals = new ReceiptTotals(DayMask.ofDays(3), 1, points, Meals.NONE, List.of());
        return new NewDecision(
                new ReceiptKey(claimMonth, receiptId),
                number,
                new Disposition(outcome, null, null, returnCode, Allocation.unbilled(totals, 3)),
                null,
                List.of(),
                null,
                MonthState.CLOSED,
                new KnowledgePosition(number, Instant.EPOCH));
    }
}
