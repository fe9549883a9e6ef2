package jp.shikaku.claims.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jp.shikaku.claims.decision.ReceiptKey;

/**
 * An item with what a person needs to know of its receipt; nothing in it names the patient.
 *
 * @param id opaque
 * @param key the receipt
 * @param kind what a person is asked
 * @param reason why, a stable key
 * @param reviewOrganisation 1 or 2
 * @param differenceYen sum of the burden differences booked, null for other kinds
 * @param state where it stands
 * @param version grows with every raising and decision
 * @param raisedAt since when a person is asked
 * @param assignee subject of the person it belongs to, null if nobody's
 * @param leasedUntil until when it does
 * @param receipt the receipt
 */
record Item(
        UUID id,
        ReceiptKey key,
        ItemKind kind,
        String reason,
        String reviewOrganisation,
        Long differenceYen,
        ItemState state,
        int version,
        Instant raisedAt,
        String assignee,
        Instant leasedUntil,
        ReceiptLine receipt) {

    /**
     * The receipt of an item.
     *
     * @param outcome what became of it up to now
     * @param costYen points × 10 and meals
     */
    record ReceiptLine(
            String institution,
            String volume,
            int number,
            LocalDate treatmentMonth,
            String type,
            String claimedInsurer,
            int points,
            long costYen,
            String outcome,
            String code) {}

    /** Whether it belongs to a person now. */
    boolean isHeldBy(String subject, Instant now) {
        return subject.equals(assignee) && leasedUntil.isAfter(now);
    }

    /** Whether it belongs to nobody now. */
    boolean isFree(Instant now) {
        return assignee == null || !leasedUntil.isAfter(now);
    }
}
