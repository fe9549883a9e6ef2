package jp.shikaku.claims.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.claims.review.Reason;
import jp.shikaku.model.DayMask;

/**
 * A receipt with all its decisions.
 *
 * @param receiptId opaque
 * @param claimMonth first day of the claim month
 * @param institution ten digits
 * @param reviewOrganisation 1 or 2: the one its file was sent to
 * @param volume マルチボリューム識別情報
 * @param number レセプト番号
 * @param state CHECKED, ACCEPTED, AWAITING (errors, no mode chosen yet), UNCLAIMED (errors, claimed without), REFUSED,
 *     WITHDRAWN or REPLACED
 * @param kind MEDICAL, DPC, DENTAL or PHARMACY
 * @param type レセプト種別, null if it could not be read
 * @param treatmentMonth first day of the month, null if it could not be read
 * @param claimedInsurer eight digits, null without an insurer
 * @param days days seen
 * @param points 合計点数
 * @param mealsYen meals, yen
 * @param monthClosedAt when its claim month was closed, null while it is open
 * @param decisions all decisions, the newest last
 */
record KeptReceipt(
        String receiptId,
        LocalDate claimMonth,
        String institution,
        String reviewOrganisation,
        String volume,
        int number,
        String state,
        String kind,
        String type,
        LocalDate treatmentMonth,
        String claimedInsurer,
        DayMask days,
        int points,
        int mealsYen,
        Instant monthClosedAt,
        List<KeptDecision> decisions) {

    private static final String ACCEPTED = "ACCEPTED";

    ReceiptKey key() {
        return new ReceiptKey(claimMonth, UUID.fromString(receiptId));
    }

    /** The decision that holds now, null while there is none. */
    KeptDecision current() {
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }

    /** What became of it, as the API says it. */
    String outcome() {
        if (!ACCEPTED.equals(state)) {
            return state;
        }
        return current() == null ? "RECEIVED" : current().outcome().name();
    }

    /** The same receipt, had other decisions been made about it. */
    KeptReceipt with(List<KeptDecision> supposed) {
        return new KeptReceipt(
                receiptId,
                claimMonth,
                institution,
                reviewOrganisation,
                volume,
                number,
                state,
                kind,
                type,
                treatmentMonth,
                claimedInsurer,
                days,
                points,
                mealsYen,
                monthClosedAt,
                supposed);
    }

    /** Whether an insurer pays a part of it now. */
    boolean isPaidBy(String insurer) {
        KeptDecision current = current();
        return current != null
                && current.parts().stream()
                        .anyMatch(part -> part.payer().insurer().value().equals(insurer));
    }

    /**
     * One decision.
     *
     * @param number from 1
     * @param outcome what became of the receipt
     * @param code 確認区分, null if none
     * @param held why it is or was held, null otherwise
     * @param returnCode 返戻事由コード, null unless returned
     * @param parts who pays
     * @param reasons why
     * @param month whether the month was closed then
     * @param position the registry's position it was decided on
     * @param knownAt the instant of that position
     * @param decidedAt when
     */
    record KeptDecision(
            int number,
            Outcome outcome,
            String code,
            HeldReason held,
            String returnCode,
            List<Part> parts,
            List<Reason> reasons,
            MonthState month,
            long position,
            Instant knownAt,
            Instant decidedAt) {}
}
