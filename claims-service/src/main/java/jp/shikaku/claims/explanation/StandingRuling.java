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

/** What was ruled about a receipt and stands; who it was and what they wrote is for reviewers only. */
@RequestScoped
class StandingRuling {

    /**
     * The ruling as the caller may see it.
     *
     * @param view null if there is none
     * @param byRule whether a rule made it, and no person
     */
    record Standing(ExplanationView.ExplainedRuling view, boolean byRule) {

        static final Standing NONE = new Standing(null, false);
    }

    private final RulingStore rulings;
    private final Caller caller;

    @Inject
    StandingRuling(RulingStore rulings, Caller caller) {
        this.rulings = rulings;
        this.caller = caller;
    }

    Standing of(KeptReceipt receipt) {
        ReceiptKey key = receipt.key();
        KeptRuling standing = rulings.standing(List.of(key)).get(key);
        if (standing == null) {
            return Standing.NONE;
        }
        boolean reviewer = caller.hasRole(Roles.REVIEWER);
        return new Standing(
                new ExplanationView.ExplainedRuling(
                        RulingContent.of(standing.content()).kind().name(),
                        standing.reason().name(),
                        reviewer ? standing.text() : null,
                        reviewer ? standing.author() : null,
                        standing.authoredAt()),
                standing.isByRule());
    }
}
