package jp.shikaku.claims.recheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.reassignment.BurdenTable;
import jp.shikaku.claims.review.ClaimReview;
import jp.shikaku.claims.review.DatedRules;
import jp.shikaku.claims.review.Decision;
import jp.shikaku.claims.review.Knowledge;

/**
 * Decides one chunk of waiting receipts: claims it, resolves it in one call, decides each receipt and saves the chunk.
 * What fails is given back and tried later; if the process dies, the lease runs out and another worker takes the chunk.
 */
@ApplicationScoped
public class ReviewWorker {

    private static final Logger LOG = Logger.getLogger(ReviewWorker.class);
    private static final Resolution.Answer NOT_ASKED =
            new Resolution.Answer(Knowledge.without(Knowledge.Match.NONE), java.util.Set.of());

    private final Database database;
    private final ReviewWork queue;
    private final DecisionSaver saver;
    private final RecheckConfig config;
    private final RecheckMetrics metrics;
    private final ClaimReview review = new ClaimReview(DatedRules.delivered(), BurdenTable.delivered());

    @Inject
    ReviewWorker(
            Database database, ReviewWork queue, DecisionSaver saver, RecheckConfig config, RecheckMetrics metrics) {
        this.database = database;
        this.queue = queue;
        this.saver = saver;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * Works on one chunk.
     *
     * @param resolver asks the registry; for an empty list it still says how far knowledge goes
     * @return how many receipts were claimed; 0 if none waits
     */
    int workOnce(Function<List<CoverageQuestion>, Resolution> resolver) {
        UUID owner = UUID.randomUUID();
        List<ClaimedWork> claimed = database.inTransaction(() -> queue.claim(owner, config.chunk(), config.lease()));
        if (claimed.isEmpty()) {
            return 0;
        }
        List<Opened> opened = open(owner, claimed);
        try {
            decideAndSave(owner, opened, resolver);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "a chunk of %d receipts waits again: %s",
                    opened.size(), e.getClass().getSimpleName());
            postpone(owner, opened.stream().map(one -> one.work().key()).toList());
            throw e;
        }
        return claimed.size();
    }

    private void decideAndSave(UUID owner, List<Opened> opened, Function<List<CoverageQuestion>, Resolution> resolver) {
        Optional<Resolution> answered = resolve(owner, opened, resolver);
        if (answered.isEmpty()) {
            return;
        }
        List<Judged> judged = new ArrayList<>(opened.size());
        int answer = 0;
        for (Opened one : opened) {
            boolean asked = one.reading().question().isPresent();
            judge(owner, one, asked ? answered.get().answers().get(answer++) : NOT_ASKED, judged);
        }
        int changed = saver.save(owner, judged, answered.get().position());
        metrics.decided(judged.size(), changed);
    }

    /** Asks for all; if the registry refuses one question, halves the chunk until only that receipt is set aside. */
    private Optional<Resolution> resolve(
            UUID owner, List<Opened> opened, Function<List<CoverageQuestion>, Resolution> resolver) {
        try {
            return Optional.of(resolver.apply(opened.stream()
                    .flatMap(one -> one.reading().question().stream())
                    .toList()));
        } catch (QuestionRefusedException e) {
            if (opened.size() == 1) {
                setAside(owner, opened.get(0).work(), e);
            } else {
                int half = opened.size() / 2;
                decideAndSave(owner, opened.subList(0, half), resolver);
                decideAndSave(owner, opened.subList(half, opened.size()), resolver);
            }
            return Optional.empty();
        }
    }

    private void judge(UUID owner, Opened one, Resolution.Answer answer, List<Judged> judged) {
        try {
            Decision decision = review.decide(one.reading().facts(), answer.knowledge());
            Integer burden = one.reading().facts().recordedBurdenYen();
            judged.add(new Judged(one.work(), decision, answer.subjects(), burden == null ? null : burden.longValue()));
        } catch (RuntimeException e) {
            setAside(owner, one.work(), e);
        }
    }

    private List<Opened> open(UUID owner, List<ClaimedWork> claimed) {
        List<Opened> opened = new ArrayList<>(claimed.size());
        for (ClaimedWork work : claimed) {
            try {
                opened.add(new Opened(work, ReceiptReading.of(work.content())));
            } catch (RuntimeException e) {
                setAside(owner, work, e);
            }
        }
        return opened;
    }

    /** One receipt that cannot be decided must not hold up the others; it stays visible as waiting work. */
    private void setAside(UUID owner, ClaimedWork work, RuntimeException cause) {
        LOG.errorf(
                "receipt %s cannot be decided (attempt %d): %s",
                work.key().receiptId(), work.attempts() + 1, cause.getClass().getSimpleName());
        metrics.failed();
        postpone(owner, List.of(work.key()));
    }

    private void postpone(UUID owner, List<ReceiptKey> keys) {
        database.inTransaction(() -> {
            queue.postpone(owner, keys, config.retryDelay());
            return null;
        });
    }

    private record Opened(ClaimedWork work, ReceiptReading reading) {}
}
