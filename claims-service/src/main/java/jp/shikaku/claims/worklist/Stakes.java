package jp.shikaku.claims.worklist;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import jp.shikaku.claims.review.Outcome;
import jp.shikaku.claims.review.Ruling;
import jp.shikaku.claims.ruling.KeptRuling;
import jp.shikaku.claims.ruling.RulingContent;

/**
 * How much money a decision can move at most: the cost of the receipt, unless the decision leaves it with the insurer that
 * is, or by the close would be, billed anyway. An upper bound needs no question to the registry and errs towards a second
 * pair of eyes.
 */
@ApplicationScoped
class Stakes {

    private static final Set<Outcome> AT_THE_CLAIMED_INSURER = Set.of(
            Outcome.HELD, Outcome.NO_CHANGE, Outcome.BRANCH_FOUND, Outcome.BILLED_AS_CLAIMED, Outcome.UNCONFIRMED);

    /** Yen. */
    long of(Item item, RulingContent ruling) {
        boolean stays = ruling.kind() == RulingContent.Kind.BILL_AS_CLAIMED
                && item.receipt().outcome() != null
                && AT_THE_CLAIMED_INSURER.contains(
                        Outcome.valueOf(item.receipt().outcome()));
        return stays ? 0 : item.receipt().costYen();
    }

    /** Yen that taking a ruling back can move; what a rule sent back to the institution was not weighed before. */
    long ofReversal(Item item, KeptRuling standing) {
        return standing.content() instanceof Ruling.Return ? item.receipt().costYen() : standing.movedYen();
    }
}
