package jp.shikaku.claims.recheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import jp.shikaku.claims.review.Ruling;
import jp.shikaku.claims.ruling.KeptRuling;
import jp.shikaku.claims.ruling.RulingStore;

/**
 * Decides one chunk of waiting receipts: claims it, resolves it in one call, decides each receipt and saves the chunk.
 * What fails is given back and tried later; while the worker lives its lease is prolonged, and if the process dies it runs
 * out and another worker takes the chunk. Several workers at a time keep registry and database busy together.
 */
@ApplicationScoped
public class ReviewWorker {

    private static final Logger LOG = Logger.getLogger(ReviewWorker.class);
    private static final Resolution.Answer NOT_ASKED =
            new Resolution.Answer(Knowledge.without(Knowledge.Match.NONE), java.util.Set.of());

    private final Database database;
    private final Lots lots;
    private final RulingStore rulings;
    private final DecisionSaver saver;
    private final Heartbeat heartbeat;
    private final RecheckConfig config;
    private final RecheckMetrics metrics;
    private final ClaimReview review = new ClaimReview(DatedRules.delivered(), BurdenTable.delivered());

    @Inject
    ReviewWorker(
            Database database,
            Lots lots,
            RulingStore rulings,
            DecisionSaver saver,
            Heartbeat heartbeat,
            RecheckConfig config,
            RecheckMetrics metrics) {
        this.database = database;
        this.lots = lots;
        this.rulings = rulings;
        this.saver = saver;
        this.heartbeat = heartbeat;
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
        Lots.Claim claim = database.inTransaction(() -> lots.claim(UUID.randomUUID(), config.chunk(), config.lease()));
        if (claim == null) {
            return 0;
        }
        heartbeat.hold(claim.chunk());
        try {
            work(claim.chunk(), claim.works(), resolver);
        } finally {
            heartbeat.letGo(claim.chunk());
        }
        return claim.works().size();
    }

    private void work(Chunk chunk, List<ClaimedWork> works, Function<List<CoverageQuestion>, Resolution> resolver) {
        try {
            decideAndSave(chunk, open(chunk, works), resolver);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "a chunk of %d receipts waits again: %s",
                    works.size(), e.getClass().getSimpleName());
            metrics.chunkFailed(chunk.took());
            database.inTransaction(() -> {
                lots.postpone(chunk, config.retryDelay());
                return null;
            });
            throw e;
        }
    }

    private void decideAndSave(
            Chunk chunk, List<Opened> opened, Function<List<CoverageQuestion>, Resolution> resolver) {
        Optional<Resolution> answered = resolve(chunk, opened, resolver);
        if (answered.isEmpty()) {
            return;
        }
        List<Judged> judged = new ArrayList<>(opened.size());
        int answer = 0;
        for (Opened one : opened) {
            boolean asked = one.reading().question().isPresent();
            judge(chunk, one, asked ? answered.get().answers().get(answer++) : NOT_ASKED, judged);
        }
        int changed = saver.save(chunk, judged, answered.get().position());
        metrics.decided(judged.size(), changed, chunk.took());
    }

    /** Asks for all; if the registry refuses one question, halves the chunk until only that receipt is set aside. */
    private Optional<Resolution> resolve(
            Chunk chunk, List<Opened> opened, Function<List<CoverageQuestion>, Resolution> resolver) {
        try {
            return Optional.of(resolver.apply(opened.stream()
                    .flatMap(one -> one.reading().question().stream())
                    .toList()));
        } catch (QuestionRefusedException e) {
            if (opened.size() == 1) {
                setAside(chunk, opened.get(0).work(), e);
            } else {
                int half = opened.size() / 2;
                decideAndSave(chunk, opened.subList(0, half), resolver);
                decideAndSave(chunk, opened.subList(half, opened.size()), resolver);
            }
            return Optional.empty();
        }
    }

    private void judge(Chunk chunk, Opened one, Resolution.Answer answer, List<Judged> judged) {
        try {
            Decision decision = review.decide(one.reading().facts(), answer.knowledge(), one.ruling());
            Integer burden = one.reading().facts().charges().recordedBurdenYen();
            judged.add(new Judged(
                    one.work(),
                    decision,
                    one.ruling().isPresent(),
                    answer.subjects(),
                    burden == null ? null : burden.longValue(),
                    one.reading().stated()));
        } catch (RuntimeException e) {
            setAside(chunk, one.work(), e);
        }
    }

    private List<Opened> open(Chunk chunk, List<ClaimedWork> claimed) {
        Map<ReceiptKey, KeptRuling> standing =
                rulings.standing(claimed.stream().map(ClaimedWork::key).toList());
        List<Opened> opened = new ArrayList<>(claimed.size());
        for (ClaimedWork work : claimed) {
            try {
                opened.add(Opened.of(work, ReceiptReading.of(work.content()), standing.get(work.key())));
            } catch (RuntimeException e) {
                setAside(chunk, work, e);
            }
        }
        return opened;
    }

    /** One receipt that cannot be decided must not hold up the others; it stays visible as waiting work. */
    private void setAside(Chunk chunk, ClaimedWork work, RuntimeException cause) {
        LOG.errorf(
                "receipt %s cannot be decided (attempt %d): %s",
                work.key().receiptId(), work.attempts() + 1, cause.getClass().getSimpleName());
        metrics.failed();
        database.inTransaction(() -> {
            lots.setAside(chunk, work.key(), config.retryDelay());
            return null;
        });
    }

    /** A receipt read, with what a person ruled about it before it was read: a later ruling queues it again. */
    private record Opened(ClaimedWork work, ReceiptReading reading, Optional<Ruling> ruling) {

        /** Whoever ruled may have meant a candidate of the search, also where the claim tells a number. */
        static Opened of(ClaimedWork work, ReceiptReading reading, KeptRuling standing) {
            return standing == null
                    ? new Opened(work, reading, Optional.empty())
                    : new Opened(work, reading.withCandidates(), Optional.of(standing.content()));
        }
    }
}
