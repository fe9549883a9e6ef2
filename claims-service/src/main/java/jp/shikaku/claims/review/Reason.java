package jp.shikaku.claims.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;

/**
 * Which qualification covers which days, since when that is known, and by which rule.
 *
 * @param days days of the treatment month
 * @param qualificationId the registry's id; null where a person ruled without a registered qualification
 * @param insurer 保険者番号; null where a person ruled that no insurer pays
 * @param acquiredOn 資格取得日; null without a registered qualification
 * @param lostOn 資格喪失日, null while none is registered
 * @param knownSince when the registry learned of the qualification; null without one
 * @param lossKnownSince when it learned of the loss, null while none is registered
 * @param rule what gave it the days; null for a qualification that is told for information (it has no days)
 * @param ruleFrom first claim month (請求年月) for which the rule is in force; null without a dated rule
 * @param completeFrom from which day on the registry was complete, where it no longer knew who covered the days; else null
 */
public record Reason(
        DayMask days,
        String qualificationId,
        InsurerNumber insurer,
        LocalDate acquiredOn,
        LocalDate lostOn,
        Instant knownSince,
        Instant lossKnownSince,
        Rule rule,
        YearMonth ruleFrom,
        LocalDate completeFrom) {

    static Reason of(KnownQualification qualification, DayMask days, Rule rule, YearMonth ruleFrom) {
        return new Reason(
                days,
                qualification.qualificationId(),
                qualification.number().insurer(),
                qualification.period().acquiredOn(),
                qualification.period().lostOn(),
                qualification.knownSince(),
                qualification.lossKnownSince(),
                rule,
                ruleFrom,
                null);
    }

    /** That a person ruled, where no registered qualification gets days by it. */
    static Reason manual(DayMask days, InsurerNumber insurer) {
        return new Reason(days, null, insurer, null, null, null, null, Rule.MANUAL, null, null);
    }

    /** That nobody knows any more who covered days before one. */
    static Reason forgotten(DayMask days, LocalDate completeFrom) {
        return new Reason(days, null, null, null, null, null, null, null, null, completeFrom);
    }

    /** Whether it rests on something the registry knows. */
    public boolean isRegistered() {
        return qualificationId != null;
    }

    /** Whether it says that nobody knows any more. */
    public boolean isForgotten() {
        return completeFrom != null;
    }
}
