package jp.shikaku.claims.requests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.ReceiptsSettled;
import jp.shikaku.claims.recheck.ReceiptsSettled.Settled;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.claims.requests.rule.Answer;
import jp.shikaku.claims.requests.rule.Answering;
import jp.shikaku.claims.requests.rule.RequestReason;
import jp.shikaku.claims.requests.rule.RequestReasons;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.claims.review.Ruling;
import jp.shikaku.claims.ruling.KeptRuling;
import jp.shikaku.claims.ruling.NewRuling;
import jp.shikaku.claims.ruling.RulingAction;
import jp.shikaku.claims.ruling.RulingReason;
import jp.shikaku.claims.ruling.RulingStore;
import jp.shikaku.claims.worklist.RequestAcknowledged;
import jp.shikaku.claims.worklist.RequestItems;
import jp.shikaku.support.ForwardClock;

/**
 * Answers requests in the transaction that saves what the review found, so that an answer and its decision are kept
 * together or not at all. What has to go back is kept as a ruling and queued again: the answer follows with the return.
 * Months that are not closed, and receipts nobody asks about, cost at most one statement per chunk.
 */
@ApplicationScoped
class RequestAnswering {

    private final RequestStore requests;
    private final RulingStore rulings;
    private final ReviewWork queue;
    private final RequestItems items;
    private final ForwardClock clock;
    private final RequestReasons reasons = RequestReasons.delivered();

    @Inject
    RequestAnswering(
            RequestStore requests, RulingStore rulings, ReviewWork queue, RequestItems items, ForwardClock clock) {
        this.requests = requests;
        this.rulings = rulings;
        this.queue = queue;
        this.items = items;
        this.clock = clock;
    }

    void settled(@Observes ReceiptsSettled settled) {
        Map<ReceiptKey, Settled> closed = settled.receipts().stream()
                .filter(one -> one.month() == MonthState.CLOSED)
                .collect(Collectors.toMap(Settled::key, Function.identity()));
        if (closed.isEmpty()) {
            return;
        }
        List<WaitingRequest> waiting = requests.waiting(closed.keySet());
        if (waiting.isEmpty()) {
            return;
        }
        Map<ReceiptKey, KeptRuling> standing = rulings.standing(
                waiting.stream().map(WaitingRequest::key).distinct().toList());
        Conclusions found = new Conclusions();
        for (WaitingRequest request : waiting) {
            found.add(request, closed.get(request.key()), standing.get(request.key()));
        }
        found.keep();
    }

    void acknowledged(@Observes RequestAcknowledged acknowledged) {
        int decision = requests.decisionNumber(acknowledged.receipt());
        Answer unchanged = new Answer.Unchanged(Answer.UnchangedReason.BY_PERSON);
        requests.answer(
                requests.waiting(List.of(acknowledged.receipt())).stream()
                        .flatMap(request -> GivenAnswer.of(request, decision, unchanged).stream())
                        .toList(),
                clock.now());
    }

    /** What follows for the receipts of one chunk. */
    private final class Conclusions {

        private final List<GivenAnswer> answers = new ArrayList<>();
        private final Map<ReceiptKey, WaitingRequest> returns = new LinkedHashMap<>();
        private final Map<ReceiptKey, String> forPersons = new LinkedHashMap<>();

        void add(WaitingRequest request, Settled now, KeptRuling standing) {
            RequestReason reason = reasons.of(request.reasonNumber()).orElseThrow();
            boolean ruledSince = standing != null && standing.authoredAt().isAfter(request.requestedAt());
            Answer answer = Answering.of(
                    reason,
                    request.insurer(),
                    now.decisionNumber() != request.askedDecision(),
                    now.disposition(),
                    now.heldFor(),
                    ruledSince);
            Optional<GivenAnswer> given = GivenAnswer.of(request, now.decisionNumber(), answer);
            given.ifPresent(answers::add);
            if (answer instanceof Answer.MustReturn && !wasReturnedFor(request)) {
                returns.putIfAbsent(request.key(), request);
            } else if (given.isEmpty() && !(answer instanceof Answer.Wait)) {
                forPersons.putIfAbsent(request.key(), request.reasonNumber());
            }
        }

        /** A return that a person took back is not repeated by rule. */
        private boolean wasReturnedFor(WaitingRequest request) {
            return rulings.of(request.key()).stream()
                    .anyMatch(ruling -> ruling.cause().equals(cause(request)));
        }

        void keep() {
            requests.answer(answers, clock.now());
            returns.values().forEach(this::giveBack);
            items.show(returns.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                    .reasonNumber())));
            forPersons.keySet().removeAll(returns.keySet());
            items.raise(forPersons);
            items.letGo(answers.stream()
                    .map(given -> given.request().key())
                    .filter(key -> !forPersons.containsKey(key))
                    .distinct()
                    .toList());
        }

        private void giveBack(WaitingRequest request) {
            RequestReason reason = reasons.of(request.reasonNumber()).orElseThrow();
            queue.wake(List.of(request.key()));
            rulings.add(new NewRuling(
                    request.key(),
                    cause(request),
                    RulingAction.RULE,
                    new Ruling.Return(reason.returnCode()),
                    RulingReason.REQUEST_OF_INSURER,
                    null,
                    NewRuling.RULE_AUTHOR + reason.number(),
                    clock.now(),
                    0,
                    false));
        }

        private static String cause(WaitingRequest request) {
            return "request:" + request.requestId();
        }
    }
}
