package jp.shikaku.claims.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.claims.requests.rule.TimeLimits;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ErrorCode;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * Takes insurers' requests about receipts they are billed for. A batch is one transaction of a fixed number of statements;
 * a question that waits already, or was sent under the same key, is the same request.
 */
@ApplicationScoped
class RecheckRequests {

    private final Database database;
    private final RequestStore store;
    private final ReviewWork queue;
    private final ForwardClock clock;
    private final TimeLimits limits = TimeLimits.delivered();

    @Inject
    RecheckRequests(Database database, RequestStore store, ReviewWork queue, ForwardClock clock) {
        this.database = database;
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    /** What became of one question: the request, or why it was not taken. */
    record Taken(RecheckRequestView request, ErrorCode refusal) {}

    /** Who asks, and under which Idempotency-Key; null without one. */
    record Asker(String subject, String key) {}

    /**
     * Takes questions; the answers are in their order.
     *
     * @throws ProblemException 409 if the key was used for other questions
     */
    List<Taken> ask(List<Question> questions, Asker asker) {
        Instant now = clock.now();
        return database.inTransaction(() -> {
            if (asker.key() != null && !store.holdKey(asker.subject(), asker.key(), digest(questions), now)) {
                throw new ProblemException(RequestError.KEY_REUSED);
            }
            Map<Question, RecheckRequestView> taken = standing(questions, asker.key());
            Map<Question, ErrorCode> refused = new HashMap<>();
            List<Question> fresh = questions.stream()
                    .distinct()
                    .filter(question -> !taken.containsKey(question))
                    .toList();
            add(fresh, asker, now, refused);
            if (!fresh.isEmpty()) {
                taken.putAll(latest(fresh, asker.key(), refused.keySet()));
            }
            return questions.stream()
                    .map(question -> new Taken(taken.get(question), refused.get(question)))
                    .toList();
        });
    }

    private Map<Question, RecheckRequestView> standing(List<Question> questions, String key) {
        Map<Question, RecheckRequestView> standing = new LinkedHashMap<>();
        store.earlier(questions, key).stream()
                .filter(RequestStore.Earlier::standing)
                .forEach(earlier -> standing.put(earlier.question(), earlier.view()));
        return standing;
    }

    private Map<Question, RecheckRequestView> latest(
            List<Question> questions, String key, Collection<Question> without) {
        Map<Question, RecheckRequestView> latest = new HashMap<>();
        store.earlier(questions, key).stream()
                .filter(earlier -> !without.contains(earlier.question()))
                .forEach(earlier -> latest.put(earlier.question(), earlier.view()));
        return latest;
    }

    /** Queues the receipts first: that holds their places, so that the same question asked at once is asked once. */
    private void add(List<Question> fresh, Asker asker, Instant now, Map<Question, ErrorCode> refused) {
        Map<String, RequestStore.Billed> billed = new HashMap<>();
        store.billed(fresh)
                .forEach(receipt -> billed.put(
                        place(receipt.key().receiptId(), receipt.insurer().value()), receipt));
        List<Question> allowed = new ArrayList<>();
        List<RequestStore.Billed> receipts = new ArrayList<>();
        for (Question question : fresh) {
            RequestStore.Billed receipt =
                    billed.get(place(question.receiptId(), question.insurer().value()));
            ErrorCode refusal = refusal(receipt, now);
            if (refusal == null) {
                allowed.add(question);
                receipts.add(receipt);
            } else {
                refused.put(question, refusal);
            }
        }
        if (!allowed.isEmpty()) {
            queue.wake(receipts.stream().map(RequestStore.Billed::key).toList());
            store.add(allowed, receipts, asker.key(), now, asker.subject());
        }
    }

    private ErrorCode refusal(RequestStore.Billed receipt, Instant now) {
        if (receipt == null || !receipt.pays()) {
            return CommonError.NOT_FOUND;
        }
        if (!receipt.closed()) {
            return RequestError.NOT_BILLED_YET;
        }
        YearMonth claimMonth = YearMonth.from(receipt.key().claimMonth());
        boolean late = Tokyo.dayOf(now).isAfter(limits.lastDay(TimeLimits.Asked.INSURER_REQUEST, claimMonth));
        return late ? RequestError.TOO_LATE : null;
    }

    private static String place(Object receiptId, String insurer) {
        return receiptId + "/" + insurer;
    }

    private static byte[] digest(List<Question> questions) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(questions.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
