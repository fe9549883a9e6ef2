package jp.shikaku.claims.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jp.shikaku.claims.review.Outcome;
import jp.shikaku.claims.review.Reason;
import jp.shikaku.claims.review.Rule;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;

/** Tells one receipt in one language: what covers which day, since when that is known, what follows from it. */
final class Narrator {

    private final Texts texts;
    private final Function<InsurerNumber, String> names;

    /** @param names name of an insurer, or null if it is not known */
    Narrator(Texts texts, Function<InsurerNumber, String> names) {
        this.texts = texts;
        this.names = names;
    }

    List<String> tell(KeptReceipt receipt) {
        KeptReceipt.KeptDecision decision = receipt.current();
        if (decision == null) {
            return List.of(texts.say("state." + receipt.state()));
        }
        List<String> sentences = new ArrayList<>();
        Set<Rule> rules = new LinkedHashSet<>();
        DayMask covered = DayMask.NONE;
        for (Reason reason : decision.reasons()) {
            sentences.add(coverage(receipt, reason));
            covered = covered.or(reason.days());
            if (reason.rule() != null) {
                rules.add(reason.rule());
            }
        }
        DayMask open = receipt.days().minus(covered);
        if (!open.isEmpty() && !decision.reasons().isEmpty()) {
            sentences.add(texts.say("uncovered", texts.days(receipt.treatmentMonth(), open)));
        }
        rules.stream()
                .filter(rule -> texts.has("rule." + rule))
                .forEach(rule -> sentences.add(texts.say("rule." + rule)));
        sentences.addAll(outcome(receipt, decision));
        return List.copyOf(sentences);
    }

    private String coverage(KeptReceipt receipt, Reason reason) {
        if (!reason.isRegistered()) {
            return texts.say("ruled");
        }
        String insurer = insurer(reason.insurer());
        String period = reason.lostOn() == null
                ? texts.say("period.open", texts.date(reason.acquiredOn()))
                : texts.say("period.lost", texts.date(reason.acquiredOn()), texts.date(reason.lostOn()));
        String known = texts.date(reason.knownSince());
        if (reason.days().isEmpty()) {
            return reason.lossKnownSince() == null
                    ? texts.say("claimed.noDay", insurer, period, known)
                    : texts.say("claimed.lost", insurer, period, texts.date(reason.lossKnownSince()));
        }
        return texts.say("covers", texts.days(receipt.treatmentMonth(), reason.days()), insurer, period, known);
    }

    private List<String> outcome(KeptReceipt receipt, KeptReceipt.KeptDecision decision) {
        List<String> sentences = new ArrayList<>();
        if (decision.held() != null) {
            sentences.add(texts.say("held." + decision.held()));
        }
        boolean byRegistration = decision.reasons().stream().allMatch(Reason::isRegistered);
        if (decision.number() > 1 && decision.held() == null && byRegistration) {
            sentences.add(texts.say("again", texts.date(decision.decidedAt())));
        }
        if (decision.outcome() == Outcome.SPLIT) {
            decision.parts()
                    .forEach(part -> sentences.add(texts.say(
                            "part",
                            Integer.toString(part.number()),
                            insurer(part.payer().insurer()),
                            texts.days(receipt.treatmentMonth(), part.days()),
                            Integer.toString(part.points()))));
        }
        String payer = decision.parts().isEmpty()
                ? ""
                : insurer(decision.parts().get(0).payer().insurer());
        sentences.add(
                texts.say("outcome." + decision.outcome(), payer, decision.code() == null ? "" : decision.code()));
        return sentences;
    }

    private String insurer(InsurerNumber number) {
        String name = names.apply(number);
        if (number.isUnknownQualification()) {
            return texts.say("insurer.unknown", number.printed());
        }
        return texts.say("insurer", name == null ? texts.say("scheme." + number.scheme()) : name, number.printed());
    }
}
