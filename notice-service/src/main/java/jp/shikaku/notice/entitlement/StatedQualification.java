package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.List;

/**
 * A qualification as the registry states it now.
 *
 * @param qualificationId opaque id
 * @param insurerNumber 保険者番号, 8 digits
 * @param symbol 記号, may be null
 * @param number 番号
 * @param branch 枝番, may be null
 * @param family dependant rather than insured
 * @param insuredName 被保険者氏名・世帯主氏名, may be null
 * @param acquiredOn 資格取得年月日
 * @param lostOn first day no longer covered, null while open
 * @param death whether it was lost by death
 * @param burdenTenths ratio in tenths, may be null
 * @param suspended it does not count: a wrong link is suspected, or it is held back
 * @param running it does not count yet because its registration is not completed
 * @param withdrawn the insurer took the statement back
 * @param certificates its certificates 証, ended ones too
 */
public record StatedQualification(
        String qualificationId,
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        boolean family,
        String insuredName,
        LocalDate acquiredOn,
        LocalDate lostOn,
        boolean death,
        Integer burdenTenths,
        boolean suspended,
        boolean running,
        boolean withdrawn,
        List<StatedCertificate> certificates) {

    public StatedQualification {
        certificates = List.copyOf(certificates);
    }

    boolean inForce(LocalDate today) {
        return !suspended && !running && !withdrawn && !lostBy(today);
    }

    /** Whether it would be in force if its registration were completed. */
    boolean waits(LocalDate today) {
        return running && !suspended && !withdrawn && !lostBy(today);
    }

    boolean lostBy(LocalDate today) {
        return lostOn != null && !lostOn.isAfter(today);
    }
}
