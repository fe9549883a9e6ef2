package jp.shikaku.claims.explanation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.explanation.ExplanationView.ChangedQualification;
import jp.shikaku.claims.explanation.ExplanationView.ExplainedDay;
import jp.shikaku.claims.explanation.ExplanationView.HistoryItem;
import jp.shikaku.claims.explanation.KeptReceipt.KeptDecision;
import jp.shikaku.claims.review.DatedRules;
import jp.shikaku.claims.review.Reason;
import jp.shikaku.receipt.content.InsuranceStatement;

/** Explains a receipt with its decisions, real or supposed, as data and in words. */
@ApplicationScoped
class Explanations {

    private final InsurerNames names;
    private final DatedRules rules = DatedRules.delivered();

    @Inject
    Explanations(InsurerNames names) {
        this.names = names;
    }

    ExplanationView of(KeptReceipt receipt, ReceiptRulings.Ruled rulings, Surroundings around) {
        KeptDecision current = receipt.current();
        Optional<DatedRules.Effect> heldRule = heldRule(receipt);
        List<History.Step> steps = History.of(receipt.decisions(), rulings.all());
        return new ExplanationView(
                receipt.receiptId(),
                receipt.outcome(),
                current == null ? null : current.code(),
                current == null || current.held() == null
                        ? null
                        : current.held().name(),
                heldRule.map(Explanations::view).orElse(null),
                new ExplanationView.Written(
                        receipt.claimedInsurer(), receipt.type(), receipt.points(), receipt.mealsYen()),
                new ExplanationView.Sentences(
                        tell("ja", receipt, steps, heldRule.orElse(null), around),
                        tell("en", receipt, steps, heldRule.orElse(null), around)),
                days(receipt),
                steps.stream().map(Explanations::history).toList(),
                rulings.view(),
                around.changes().stream().map(Explanations::change).toList());
    }

    private List<String> tell(
            String language,
            KeptReceipt receipt,
            List<History.Step> steps,
            DatedRules.Effect heldRule,
            Surroundings around) {
        Texts texts = Texts.BY_LANGUAGE.get(language);
        List<String> sentences = new ArrayList<>(new Narrator(texts, names::of).tell(receipt, steps, heldRule));
        sentences.addAll(new SurroundingsNarrator(texts).tell(receipt, around));
        return List.copyOf(sentences);
    }

    private static ExplanationView.StatedChange change(InsuranceStatement statement) {
        return new ExplanationView.StatedChange(
                statement.line(),
                statement.record(),
                statement.changedOn(),
                statement.otherInsurance(),
                statement.note());
    }

    private Optional<DatedRules.Effect> heldRule(KeptReceipt receipt) {
        KeptDecision current = receipt.current();
        return current == null || current.held() == null
                ? Optional.empty()
                : rules.effect(current.held(), YearMonth.from(receipt.claimMonth()));
    }

    private static ExplanationView.HeldRule view(DatedRules.Effect effect) {
        return new ExplanationView.HeldRule(effect.from().toString(), effect.verified(), effect.source());
    }

    private static List<ExplainedDay> days(KeptReceipt receipt) {
        Map<Integer, Reason> reasons = new TreeMap<>();
        if (receipt.current() != null) {
            receipt.current()
                    .reasons()
                    .forEach(reason -> reason.days().days().forEach(day -> reasons.put(day, reason)));
        }
        List<ExplainedDay> days = new ArrayList<>();
        for (int day : receipt.days().days()) {
            days.add(day(day, reasons.get(day)));
        }
        return days;
    }

    private static ExplainedDay day(int day, Reason reason) {
        if (reason == null) {
            return new ExplainedDay(day, null, null, null, null, null);
        }
        return new ExplainedDay(
                day,
                reason.isRegistered()
                        ? new ExplanationView.CoveredBy(reason.insurer().value(), reason.acquiredOn(), reason.lostOn())
                        : null,
                reason.knownSince(),
                reason.rule() == null ? null : reason.rule().name(),
                reason.ruleFrom() == null ? null : reason.ruleFrom().toString(),
                reason.completeFrom());
    }

    private static HistoryItem history(History.Step step) {
        KeptDecision decision = step.decision();
        return new HistoryItem(
                decision.number(),
                decision.outcome().name(),
                decision.code(),
                decision.held() == null ? null : decision.held().name(),
                decision.returnCode(),
                decision.month(),
                decision.knownAt(),
                decision.decidedAt(),
                step.cause().name(),
                step.actor().name(),
                step.changes().stream().map(Explanations::change).toList(),
                decision.parts().stream()
                        .map(part -> part.payer().insurer().value())
                        .toList());
    }

    private static ChangedQualification change(History.Change change) {
        Reason reason = change.reason();
        return new ChangedQualification(
                change.what().name(),
                reason.insurer().value(),
                reason.acquiredOn(),
                reason.lostOn(),
                change.knownSince());
    }
}
