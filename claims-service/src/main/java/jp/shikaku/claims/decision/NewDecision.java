package jp.shikaku.claims.decision;

import java.util.List;

import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.review.Disposition;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.claims.review.Reason;

/**
 * A decision to be kept.
 *
 * @param key the receipt
 * @param number its number among the decisions of the receipt
 * @param disposition what was decided
 * @param asClaimed how a held receipt is billed at the close; null unless held
 * @param reasons why
 * @param recordedBurdenYen 負担金額 on the receipt, null if none
 * @param month whether the month was closed when it was decided
 * @param knowledge the knowledge it was decided on
 */
public record NewDecision(
        ReceiptKey key,
        int number,
        Disposition disposition,
        Allocation asClaimed,
        List<Reason> reasons,
        Long recordedBurdenYen,
        MonthState month,
        KnowledgePosition knowledge) {}
