package jp.shikaku.claims.recheck;

import java.util.Set;

import jp.shikaku.claims.review.Decision;
import jp.shikaku.claims.review.HeldReason;

/**
 * A claimed receipt with the decision that was found for it.
 *
 * @param work the claim
 * @param decision the decision
 * @param ruled whether a ruling of a person, or of a rule in the place of one, stands about it
 * @param subjects whom a change must concern to matter to it
 * @param recordedBurdenYen 負担金額 on the receipt, null if none
 * @param stated what the receipt states beside what was judged
 */
record Judged(
        ClaimedWork work,
        Decision decision,
        boolean ruled,
        Set<String> subjects,
        Long recordedBurdenYen,
        Stated stated) {

    /** Whether the registry no longer knows who covered it: that takes nothing away from what was decided before. */
    boolean isNoLongerKnown() {
        return decision instanceof Decision.Held held && held.why() == HeldReason.NO_LONGER_KNOWN;
    }
}
