package jp.shikaku.claims.explanation;

import java.util.List;
import java.util.Optional;

import jp.shikaku.claims.explanation.KeptReceipt.KeptDecision;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.claims.review.Reason;
import jp.shikaku.claims.review.Rule;
import jp.shikaku.claims.review.Ruling;
import jp.shikaku.claims.ruling.KeptRuling;
import jp.shikaku.claims.ruling.RulingAction;

/**
 * All rulings of a receipt, so that each of its decisions can be told with the one it was made under: a ruling may have been
 * followed by a rule's, by the institution's withdrawal, or taken back.
 *
 * @param rulings in their order
 */
record RulingHistory(List<KeptRuling> rulings) {

    RulingHistory {
        rulings = List.copyOf(rulings);
    }

    /** The ruling that stands now. */
    Optional<KeptRuling> standing() {
        return rulings.stream()
                .filter(ruling -> ruling.action() != RulingAction.ACKNOWLEDGE && ruling.isEffective())
                .reduce((earlier, later) -> later)
                .filter(RulingHistory::rules);
    }

    /**
     * The ruling a decision was made under. A ruling that took effect while the decision was being saved has not gone into
     * it yet, and is told from the one that has by what it leads to.
     */
    Optional<KeptRuling> under(KeptDecision decision) {
        if (!isRuled(decision)) {
            return Optional.empty();
        }
        List<KeptRuling> possible = rulings.stream()
                .filter(ruling ->
                        rules(ruling) && ruling.isEffective() && leadsTo(ruling.content(), decision.outcome()))
                .toList();
        return possible.stream()
                .filter(ruling -> ruling.hadEffectAt(decision.decidedAt()))
                .reduce((earlier, later) -> later)
                // whoever ruled and whoever decided may have clocks that differ
                .or(() -> possible.stream().findFirst());
    }

    private static boolean rules(KeptRuling ruling) {
        return ruling.action() == RulingAction.RULE;
    }

    private static boolean isRuled(KeptDecision decision) {
        return decision.held() == HeldReason.RULING_IMPOSSIBLE
                || decision.reasons().stream().map(Reason::rule).anyMatch(rule -> rule == Rule.MANUAL);
    }

    private static boolean leadsTo(Ruling ruling, Outcome outcome) {
        return ruling instanceof Ruling.Withdraw == (outcome == Outcome.WITHDRAWN)
                && ruling instanceof Ruling.Return == (outcome == Outcome.RETURNED);
    }
}
