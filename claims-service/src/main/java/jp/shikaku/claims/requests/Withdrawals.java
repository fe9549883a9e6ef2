package jp.shikaku.claims.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.claims.requests.rule.TimeLimits;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.claims.review.Ruling;
import jp.shikaku.claims.ruling.FreeText;
import jp.shikaku.claims.ruling.KeptRuling;
import jp.shikaku.claims.ruling.NewRuling;
import jp.shikaku.claims.ruling.RulingAction;
import jp.shikaku.claims.ruling.RulingReason;
import jp.shikaku.claims.ruling.RulingStore;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * 取下げ after the billing: an institution takes a receipt back. It is kept as a ruling, once per receipt; the next recheck
 * decides the receipt by it, and the ledger books the difference.
 */
@ApplicationScoped
class Withdrawals {

    /** 返戻区分 of a withdrawal, and its 返戻事由コード: S and the last digits of 理由番号 100025 (domain notes A.9.4, A.9.6). */
    private static final String RETURN_CLASS = "9";

    private static final String RETURN_CODE = "S1025";
    private static final String CAUSE = "withdrawal";

    /** For the time between the close of one review organisation and that of the other, with which the month is billed. */
    private static final String UNTIL_BILLED =
            "訂正の期間は終わり、請求はまだ確定していません。もう一方の審査支払機関の締切後、%1$s まで取下げできます。 The receipt's review organisation"
                    + " has closed the month, the other one has not. Withdraw the receipt when the institution's page of the month"
                    + " says CLOSED, until %1$s.";

    private final Database database;
    private final RulingStore rulings;
    private final ReviewWork queue;
    private final ForwardClock clock;
    private final TimeLimits limits = TimeLimits.delivered();

    @Inject
    Withdrawals(Database database, RulingStore rulings, ReviewWork queue, ForwardClock clock) {
        this.database = database;
        this.rulings = rulings;
        this.queue = queue;
        this.clock = clock;
    }

    /** A receipt of an institution as it stands. */
    record Standing(
            ReceiptKey key,
            String institution,
            boolean closed,
            Outcome outcome,
            String reviewOrganisation,
            boolean partClosed) {}

    /** The receipt; empty unless it is accepted and decided. */
    Optional<Standing> find(UUID receiptId) {
        return database.first(
                """
                SELECT a.claim_month, a.receipt_id, r.institution, m.state = 'CLOSED', a.outcome,
                       f.review_organisation,
                       EXISTS (SELECT 1 FROM claim_month_close c
                                WHERE c.claim_month = f.claim_month AND c.review_organisation = f.review_organisation)
                  FROM claim_month m
                  JOIN receipt r USING (claim_month)
                  JOIN claim_file f USING (claim_month, file_id)
                  JOIN allocation a USING (claim_month, receipt_id)
                 WHERE r.receipt_id = ? AND r.state = 'ACCEPTED' AND m.forgotten_at IS NULL
                """,
                row -> new Standing(
                        new ReceiptKey(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getBoolean(4),
                        Outcome.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getBoolean(7)),
                receiptId);
    }

    /** The withdrawal of a receipt, if it was asked for. */
    Optional<WithdrawalView> of(Standing receipt) {
        return rulings.of(receipt.key()).stream()
                .filter(ruling -> CAUSE.equals(ruling.cause()))
                .findFirst()
                .map(ruling -> view(receipt, ruling));
    }

    /** Takes a receipt back; asked again, it is the same withdrawal. */
    void withdraw(Standing receipt, FreeText text, String by) {
        if (of(receipt).isPresent()) {
            return;
        }
        Instant now = clock.now();
        refuse(receipt, now);
        database.inTransaction(() -> {
            queue.wake(List.of(receipt.key()));
            if (of(receipt).isEmpty()) {
                rulings.add(new NewRuling(
                        receipt.key(),
                        CAUSE,
                        RulingAction.RULE,
                        new Ruling.Withdraw(),
                        RulingReason.WITHDRAWAL_OF_INSTITUTION,
                        text,
                        by,
                        now,
                        0,
                        false));
            }
            return null;
        });
    }

    private void refuse(Standing receipt, Instant now) {
        YearMonth claimMonth = YearMonth.from(receipt.key().claimMonth());
        LocalDate lastDay = limits.lastDay(TimeLimits.Asked.WITHDRAWAL, claimMonth);
        if (!receipt.closed()) {
            throw new ProblemException(
                    RequestError.NOT_BILLED_YET, receipt.partClosed() ? UNTIL_BILLED.formatted(lastDay) : null);
        }
        if (receipt.outcome() == Outcome.RETURNED) {
            throw new ProblemException(RequestError.ALREADY_RETURNED);
        }
        if (receipt.outcome() == Outcome.NOT_SUBJECT) {
            throw new ProblemException(CommonError.CONFLICT);
        }
        if (Tokyo.dayOf(now).isAfter(lastDay)) {
            throw new ProblemException(RequestError.TOO_LATE);
        }
    }

    private static WithdrawalView view(Standing receipt, KeptRuling ruling) {
        return new WithdrawalView(
                receipt.key().receiptId().toString(),
                receipt.outcome() == Outcome.WITHDRAWN ? "DONE" : "REQUESTED",
                RETURN_CLASS,
                RETURN_CODE,
                ruling.authoredAt());
    }
}
