package jp.shikaku.claims.explanation;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ruling.KeptRuling;
import jp.shikaku.claims.ruling.RulingContent;
import jp.shikaku.claims.ruling.RulingStore;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Roles;

/** What was ruled about a receipt, and what of it stands; who it was and what they wrote is for reviewers only. */
@RequestScoped
class ReceiptRulings {

    /**
     * The rulings of a receipt.
     *
     * @param view the one that stands as the caller may see it, null if none does
     * @param all every ruling, also those that were replaced
     */
    record Ruled(ExplanationView.ExplainedRuling view, RulingHistory all) {

        static final Ruled NONE = new Ruled(null, new RulingHistory(List.of()));
    }

    private final RulingStore rulings;
    private final Caller caller;

    @Inject
    ReceiptRulings(RulingStore rulings, Caller caller) {
        this.rulings = rulings;
        this.caller = caller;
    }

    Ruled of(KeptReceipt receipt) {
        RulingHistory all = new RulingHistory(rulings.of(receipt.key()));
        return new Ruled(all.standing().map(this::view).orElse(null), all);
    }

    private ExplanationView.ExplainedRuling view(KeptRuling standing) {
        boolean reviewer = caller.hasRole(Roles.REVIEWER);
        return new ExplanationView.ExplainedRuling(
                RulingContent.of(standing.content()).kind().name(),
                standing.reason().name(),
                reviewer ? standing.text() : null,
                reviewer ? standing.author() : null,
                standing.authoredAt());
    }
}
