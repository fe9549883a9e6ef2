package jp.shikaku.notice.entitlement;

import java.time.LocalDate;

/**
 * A qualification as the registry states it now.
 *
 * @param qualificationId opaque id
 * @param insurerNumber 保険者番号, 8 digits
 * @param symbol 記号, may be null
 * @param number 番号
 * @param branch 枝番, may be null
 * @param family dependant rather than insured
 * @param acquiredOn 資格取得年月日
 * @param lostOn first day no longer covered, null while open
 * @param burdenTenths ratio in tenths, may be null
 * @param suspended a wrong link is suspected: it does not count
 * @param withdrawn the insurer took the statement back
 */
public record StatedQualification(
        String qualificationId,
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        boolean family,
        LocalDate acquiredOn,
        LocalDate lostOn,
        Integer burdenTenths,
        boolean suspended,
        boolean withdrawn) {

    boolean inForce(LocalDate today) {
        return !suspended && !withdrawn && !lostBy(today);
    }

    boolean lostBy(LocalDate today) {
        return lostOn != null && !lostOn.isAfter(today);
    }
}
