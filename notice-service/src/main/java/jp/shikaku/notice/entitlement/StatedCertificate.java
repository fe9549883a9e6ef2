package jp.shikaku.notice.entitlement;

import java.time.LocalDate;

/**
 * A certificate (証) of a qualification as the registry states it; codes are those of its contract.
 *
 * @param kind such as LIMIT_APPLICATION; one this version does not know is passed over
 * @param classification OQSCD010, OQSCD011 or OQSCD013 by kind, may be null
 * @param flag 適用区分 OQSCD012, may be null
 * @param validFrom first day
 * @param validTo last day, null without an end
 * @param longStayOn 長期入院該当年月日, may be null
 */
public record StatedCertificate(
        String kind, String classification, String flag, LocalDate validFrom, LocalDate validTo, LocalDate longStayOn) {

    boolean endedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }
}
