package jp.shikaku.claims.explanation;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.ruling.KeptRuling;
import jp.shikaku.claims.ruling.RulingContent;
import jp.shikaku.claims.ruling.RulingStore;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Roles;

/** What a person ruled about a receipt and stands; who it was and what they wrote is for reviewers only. */
@RequestScoped
class StandingRuling {

    private final RulingStore rulings;
    private final Caller caller;

    @Inject
    StandingRuling(RulingStore rulings, Caller caller) {
        this.rulings = rulings;
        this.caller = caller;
    }

    /** The ruling as the caller may see it, null if there is none. */
    ExplanationView.ExplainedRuling of(KeptReceipt receipt) {
        ReceiptKey key = receipt.key();
        KeptRuling standing = rulings.standing(List.of(key)).get(key);
        if (standing == null) {
            return null;
        }
        boolean reviewer = caller.hasRole(Roles.REVIEWER);
        return new ExplanationView.ExplainedRuling(
                RulingContent.of(standing.content()).kind().name(),
                standing.reason().name(),
                reviewer ? standing.text() : null,
                reviewer ? standing.author() : null,
                standing.authoredAt());
    }
}
