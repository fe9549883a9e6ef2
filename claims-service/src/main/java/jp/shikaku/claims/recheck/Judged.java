package jp.shikaku.claims.recheck;

import java.util.Set;

import jp.shikaku.claims.review.Decision;

/**
 * A claimed receipt with the decision that was found for it.
 *
 * @param work the claim
 * @param decision the decision
 * @param subjects whom a change must concern to matter to it
 * @param recordedBurdenYen 負担金額 on the receipt, null if none
 * @param stated what the receipt states beside what was judged
 */
record Judged(ClaimedWork work, Decision decision, Set<String> subjects, Long recordedBurdenYen, Stated stated) {}
