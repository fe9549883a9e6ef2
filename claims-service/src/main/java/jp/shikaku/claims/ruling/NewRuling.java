package jp.shikaku.claims.ruling;

import java.time.Instant;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.review.Ruling;

/**
 * A ruling to be kept.
 *
 * @param key the receipt
 * @param cause what asked for it, unique within the receipt: the same cause never has two rulings
 * @param action what it does
 * @param content what the review has to honour; null unless {@link RulingAction#RULE}
 * @param reason why
 * @param text why, in words; may be null where a rule decides and no person
 * @param author subject of the person's token, or the rule
 * @param authoredAt when
 * @param movedYen the most that can change hands by it, yen
 * @param needsApproval whether it has no effect until another person approves it
 */
public record NewRuling(
        ReceiptKey key,
        String cause,
        RulingAction action,
        Ruling content,
        RulingReason reason,
        FreeText text,
        String author,
        Instant authoredAt,
        long movedYen,
        boolean needsApproval) {

    /** How the author of a ruling begins that a rule made; its 理由番号 follows. */
    public static final String RULE_AUTHOR = "rule:";
}
