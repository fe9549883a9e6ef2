package jp.shikaku.claims.review;

import java.time.Instant;
import java.time.LocalDate;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;

/**
 * Which qualification covers which days, since when that is known, and by which rule.
 *
 * @param days days of the treatment month
 * @param qualificationId the registry's id
 * @param insurer 保険者番号
 * @param acquiredOn 資格取得日
 * @param lostOn 資格喪失日, null while none is registered
 * @param knownSince when the registry learned of the qualification
 * @param lossKnownSince when it learned of the loss, null while none is registered
 * @param rule what gave it the days; null for a qualification that is told for information (it has no days)
 */
public record Reason(
        DayMask days,
        String qualificationId,
        InsurerNumber insurer,
        LocalDate acquiredOn,
        LocalDate lostOn,
        Instant knownSince,
        Instant lossKnownSince,
        Rule rule) {

    static Reason of(KnownQualification qualification, DayMask days, Rule rule) {
        return new Reason(
                days,
                qualification.qualificationId(),
                qualification.number().insurer(),
                qualification.period().acquiredOn(),
                qualification.period().lostOn(),
                qualification.knownSince(),
                qualification.lossKnownSince(),
                rule);
    }
}
