package jp.shikaku.claims.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jp.shikaku.claims.review.Reason;
import jp.shikaku.claims.review.Rule;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;

/** A {@link Reason} as it is kept in JSON. */
public record StoredReason(
        List<Integer> days,
        String qualificationId,
        String insurerNumber,
        LocalDate acquiredOn,
        LocalDate lostOn,
        Instant knownSince,
        Instant lossKnownSince,
        Rule rule,
        String ruleFrom,
        LocalDate completeFrom) {

    static StoredReason of(Reason reason) {
        return new StoredReason(
                reason.days().days(),
                reason.qualificationId(),
                reason.insurer() == null ? null : reason.insurer().value(),
                reason.acquiredOn(),
                reason.lostOn(),
                reason.knownSince(),
                reason.lossKnownSince(),
                reason.rule(),
                reason.ruleFrom() == null ? null : reason.ruleFrom().toString(),
                reason.completeFrom());
    }

    /** The reason again. */
    public Reason toReason() {
        return new Reason(
                DayMask.of(days),
                qualificationId,
                insurerNumber == null ? null : new InsurerNumber(insurerNumber),
                acquiredOn,
                lostOn,
                knownSince,
                lossKnownSince,
                rule,
                ruleFrom == null ? null : YearMonth.parse(ruleFrom),
                completeFrom);
    }
}
