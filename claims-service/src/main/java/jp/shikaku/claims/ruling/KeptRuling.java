package jp.shikaku.claims.ruling;

import java.time.Instant;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.review.Ruling;

/**
 * A ruling as it is kept; see {@link NewRuling}.
 *
 * @param number its number among the rulings of the receipt, from 1
 * @param verdict what another person said to it, null if nobody has
 */
public record KeptRuling(
        ReceiptKey key,
        int number,
        String cause,
        RulingAction action,
        Ruling content,
        RulingReason reason,
        String text,
        String author,
        Instant authoredAt,
        long movedYen,
        boolean needsApproval,
        Verdict verdict) {

    /** Whether a rule made it, and no person. */
    public boolean isByRule() {
        return author.startsWith(NewRuling.RULE_AUTHOR);
    }

    /** Whether it has taken effect. */
    public boolean isEffective() {
        return !needsApproval || verdict != null && verdict.approved();
    }

    /** Whether it had taken effect at an instant: when it was made, or where it needs approval when it was approved. */
    public boolean hadEffectAt(Instant at) {
        return isEffective() && !(needsApproval ? verdict.at() : authoredAt).isAfter(at);
    }
}
