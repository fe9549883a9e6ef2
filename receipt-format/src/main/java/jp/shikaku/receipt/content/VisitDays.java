package jp.shikaku.receipt.content;

import jp.shikaku.model.DayMask;

/**
 * JD: the days on which the patient was seen, for one payer.
 *
 * @param payerKind 負担者種別: 1 the insurer, 2–5 the public payers
 * @param counted days marked 1, counted in 診療実日数
 * @param attached days marked 2, not counted (attached to another visit)
 * @param disagreeing days marked 9, which do not agree with the details (set by the review organisation)
 */
public record VisitDays(int payerKind, DayMask counted, DayMask attached, DayMask disagreeing) {

    /** Visits of the insurer, all counted. */
    public static VisitDays ofInsurer(DayMask counted) {
        return new VisitDays(1, counted, DayMask.NONE, DayMask.NONE);
    }

    /** The days of visits: marked 1 or 2. */
    public DayMask days() {
        return counted.or(attached);
    }
}
