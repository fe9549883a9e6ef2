package jp.shikaku.claims.ledger;

import jp.shikaku.model.InsurerNumber;

/**
 * One entry of a receipt, keyed by decision number, part, account and kind.
 *
 * @param decisionNumber the decision that booked it
 * @param part レセプト分割番号
 * @param account where
 * @param kind booking or reversal
 * @param insurer the insurer of the part, null where it has none
 * @param points 点, only on the account that bears the part and on the institution's claim; negative in a reversal
 * @param yen yen; negative in a reversal
 * @param reversesDecision the decision whose booking it reverses; null for a booking
 */
public record Entry(
        int decisionNumber,
        int part,
        Account account,
        Kind kind,
        InsurerNumber insurer,
        int points,
        long yen,
        Integer reversesDecision) {

    /** Booking or reversal. */
    public enum Kind {
        BOOKING,
        REVERSAL
    }

    /** The entry that takes this booking back. */
    Entry reversedBy(int decision) {
        return new Entry(decision, part, account, Kind.REVERSAL, insurer, -points, -yen, decisionNumber);
    }
}
