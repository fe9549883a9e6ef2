package jp.shikaku.claims.review;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

/**
 * Who gets some days of a receipt.
 *
 * @param number under which number it is billed
 * @param relationship 本人・家族 under that number
 * @param qualification the registered qualification it rests on, null if a person vouches for the number
 * @param days days of the treatment month
 */
record PayerShare(InsuredNumber number, Relationship relationship, KnownQualification qualification, DayMask days) {

    static PayerShare of(KnownQualification qualification, DayMask days) {
        return new PayerShare(qualification.number(), qualification.relationship(), qualification, days);
    }

    InsurerNumber insurer() {
        return number.insurer();
    }
}
