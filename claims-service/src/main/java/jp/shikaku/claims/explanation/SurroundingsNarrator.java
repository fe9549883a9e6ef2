package jp.shikaku.claims.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.shikaku.claims.reclaim.RelatedClaim;
import jp.shikaku.receipt.content.InsuranceStatement;

/** Tells in one language what stands beside the decisions of a receipt. */
final class SurroundingsNarrator {

    private static final Set<String> GIVEN_UP = Set.of("RETURNED", "WITHDRAWN");

    private final Texts texts;

    SurroundingsNarrator(Texts texts) {
        this.texts = texts;
    }

    List<String> tell(KeptReceipt receipt, Surroundings around) {
        List<String> sentences = new ArrayList<>();
        around.changes().forEach(change -> sentences.add(change(change)));
        around.claims().forEach(claim -> sentences.add(claim(claim)));
        boolean again = around.claims().stream().anyMatch(claim -> claim.relation() == RelatedClaim.Relation.LATER);
        if (GIVEN_UP.contains(receipt.outcome()) && !again) {
            sentences.add(texts.say("related.none"));
        }
        return sentences;
    }

    private String claim(RelatedClaim claim) {
        boolean givenUp = claim.outcome() != null && GIVEN_UP.contains(claim.outcome());
        return texts.say(
                "related." + claim.relation() + '.' + claim.foundBy(),
                texts.month(claim.claimMonth()),
                texts.say(givenUp ? "related.outcome." + claim.outcome() : "related.outcome.STANDS"));
    }

    private String change(InsuranceStatement change) {
        String line = Long.toString(change.line());
        return change.changedOn() == null
                ? texts.say("stated.other", change.record(), line)
                : texts.say("stated.changed", change.record(), line, texts.date(change.changedOn()));
    }
}
