package jp.shikaku.claims.reassignment;

import jp.shikaku.model.DayMask;

/**
 * 受診日等 (JD) of one payer.
 *
 * @param counted days counted in 診療実日数 (1)
 * @param attached days attached to another visit (2)
 */
public record Visits(DayMask counted, DayMask attached) {

    /** All days with a visit. */
    public DayMask all() {
        return counted.or(attached);
    }
}
