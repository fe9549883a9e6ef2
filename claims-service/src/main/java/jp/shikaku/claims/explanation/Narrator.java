package jp.shikaku.claims.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.shikaku.claims.review.DatedRules;
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

    /**
     * The sentences about a receipt.
     *
     * @param steps its decisions with what led to them
     * @param heldRule the dated rule it is held by, null if none
     */
    List<String> tell(KeptReceipt receipt, List<History.Step> steps, DatedRules.Effect heldRule) {
        KeptReceipt.KeptDecision decision = receipt.current();
        if (decision == null) {
            return List.of(texts.say("state." + receipt.state()));
        }
        List<String> sentences = new ArrayList<>();
        Set<Rule> rules = new LinkedHashSet<>();
        DayMask covered = DayMask.NONE;
        for (Reason reason : decision.reasons()) {
            sentences.add(sentence(receipt, reason, steps));
            covered = covered.or(reason.days());
            if (reason.rule() != null
                    && (reason.rule() != Rule.MANUAL || !decision.parts().isEmpty())) {
                rules.add(reason.rule());
            }
        }
        DayMask open = receipt.days().minus(covered);
        boolean personFound = decision.reasons().stream().anyMatch(Reason::isRegistered);
        if (!open.isEmpty() && personFound) {
            sentences.add(texts.say("uncovered", texts.days(receipt.treatmentMonth(), open)));
        }
        rules.stream()
                .filter(rule -> texts.has("rule." + rule))
                .forEach(rule -> sentences.add(texts.say("rule." + rule)));
        if (decision.held() != null) {
            sentences.add(texts.say("held." + decision.held()));
        }
        if (heldRule != null) {
            sentences.add(
                    texts.say("heldFrom", heldRule.from().toString(), texts.say("verified." + heldRule.verified())));
        }
        sentences.addAll(outcome(receipt, decision));
        sentences.addAll(later(steps));
        return List.copyOf(sentences);
    }

    private String sentence(KeptReceipt receipt, Reason reason, List<History.Step> steps) {
        if (reason.isForgotten()) {
            return texts.say(
                    "forgotten",
                    texts.days(receipt.treatmentMonth(), reason.days()),
                    texts.date(reason.completeFrom()));
        }
        return reason.isRegistered() ? coverage(receipt, reason) : ruled(steps);
    }

    /** Who ruled: a person at the review organisation, a rule, or the institution by taking it back. */
    private String ruled(List<History.Step> steps) {
        return texts.say("ruled." + steps.get(steps.size() - 1).ruler());
    }

    private String coverage(KeptReceipt receipt, Reason reason) {
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
        if (decision.outcome() == Outcome.SPLIT) {
            decision.parts()
                    .forEach(part -> sentences.add(texts.say(
                            "part",
                            Integer.toString(part.number()),
                            insurer(part.payer().insurer()),
                            texts.days(receipt.treatmentMonth(), part.days()),
                            Integer.toString(part.points()))));
        }
        decision.parts().stream()
                .filter(part -> !part.type().value().equals(receipt.type()))
                .forEach(part -> sentences.add(texts.say(
                        "type",
                        insurer(part.payer().insurer()),
                        receipt.type(),
                        part.type().value())));
        String payer = decision.parts().isEmpty()
                ? ""
                : insurer(decision.parts().get(0).payer().insurer());
        sentences.add(texts.say(
                "outcome." + decision.outcome(), payer, orEmpty(decision.code()), orEmpty(decision.returnCode())));
        return sentences;
    }

    /** What happened after the first decision: when, why, and who acted. */
    private List<String> later(List<History.Step> steps) {
        List<String> sentences = new ArrayList<>();
        for (History.Step step : steps) {
            if (step.cause() != History.Cause.FIRST_REVIEW) {
                String changes = step.changes().stream().map(this::change).collect(Collectors.joining());
                sentences.add(texts.say(
                        "later." + step.cause(),
                        Integer.toString(step.decision().number()),
                        texts.date(step.decision().decidedAt()),
                        texts.say("actor." + step.actor()),
                        changes));
            }
        }
        return sentences;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private String change(History.Change change) {
        return texts.say(
                "change." + change.what(),
                insurer(change.reason().insurer()),
                change.knownSince() == null ? "" : texts.date(change.knownSince()));
    }

    private String insurer(InsurerNumber number) {
        String name = names.apply(number);
        if (number.isUnknownQualification()) {
            return texts.say("insurer.unknown", number.printed());
        }
        return texts.say("insurer", name == null ? texts.say("scheme." + number.scheme()) : name, number.printed());
    }
}
