package jp.shikaku.notice.issuance;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.credential.StatusReference;
import jp.shikaku.notice.document.InsurerStyle;
import jp.shikaku.notice.document.PrintFinding;
import jp.shikaku.notice.lifecycle.BatchPlace;
import jp.shikaku.notice.lifecycle.DueDocument;
import jp.shikaku.notice.lifecycle.Issuing;
import jp.shikaku.notice.lifecycle.SignedDocument;
import jp.shikaku.notice.status.StatusLists;
import jp.shikaku.support.ForwardClock;

/**
 * Works through the runs, a chunk per transaction. What is left to do is what is still due, so a run goes on after a
 * crash; several workers and instances share one run without meeting, because each locks what it makes and skips what
 * is locked. Places are given under the run's lock in the transaction that keeps the documents: no gap, no double.
 */
@ApplicationScoped
public class IssuanceRun {

    private static final Logger LOG = Logger.getLogger(IssuanceRun.class);
    private static final int CHUNK = 50;

    private final IssuanceRepository issuances;
    private final Issuing issuing;
    private final DocumentMaker maker;
    private final StatusLists lists;
    private final ForwardClock clock;
    private final MeterRegistry meters;
    private final ManagedExecutor executor;
    private final int workers;

    @Inject
    IssuanceRun(
            IssuanceRepository issuances,
            Issuing issuing,
            DocumentMaker maker,
            StatusLists lists,
            ForwardClock clock,
            MeterRegistry meters,
            ManagedExecutor executor,
            NoticeConfig config) {
        this.issuances = issuances;
        this.issuing = issuing;
        this.maker = maker;
        this.lists = lists;
        this.clock = clock;
        this.meters = meters;
        this.executor = executor;
        workers = config.issuance().workers();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP, identity = "issue")
    void tick() {
        try {
            work();
        } catch (RuntimeException e) {
            LOG.warnf("A run was interrupted (%s); it goes on", e.getClass().getSimpleName());
        }
    }

    /**
     * Works until nothing is due for any open run, or only what another instance is working on. A run that cannot go on
     * does not hold up the others.
     */
    public void work() {
        RuntimeException interrupted = null;
        for (UUID id : QuarkusTransaction.requiringNew().call(issuances::open)) {
            try {
                work(id);
            } catch (RuntimeException e) {
                interrupted = e;
            }
        }
        if (interrupted != null) {
            throw interrupted;
        }
    }

    private void work(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> start(id));
        CompletableFuture.allOf(IntStream.range(0, workers)
                        .mapToObj(worker -> executor.runAsync(() -> chunks(id)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void start(UUID id) {
        IssuanceEntity run = issuances.lock(id);
        if (run.state() == IssuanceState.QUEUED) {
            issuing.retryStopped(run.filter(), clock.now());
            run.started((int) issuing.countDue(run.filter()) + run.issued());
        }
    }

    /** Names of insurers are asked for between the transactions: a chunk that lacks one leaves its documents as they are. */
    private void chunks(UUID id) {
        InsurerNames names = new InsurerNames(maker, clock);
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> chunk(id, names));
            names.askForMissing();
        }
    }

    private boolean chunk(UUID id, InsurerNames names) {
        IssuanceEntity seen = issuances.byId(id).orElseThrow();
        if (seen.state() != IssuanceState.RUNNING) {
            return false;
        }
        Map<UUID, SignedDocument> made = new LinkedHashMap<>();
        Map<UUID, List<PrintFinding>> stopped = new LinkedHashMap<>();
        List<DueDocument> due = issuing.lockDue(seen.filter(), CHUNK, clock.today());
        if (!names.knows(due)) {
            return true;
        }
        Map<String, Iterator<StatusReference>> places = statusPlaces(due);
        Map<String, InsurerStyle> styles = new HashMap<>();
        for (DueDocument document : due) {
            String insurer = document.due().facts().insurerNumber();
            DocumentMaker.Made one = maker.make(
                    document,
                    places.get(insurer).next(),
                    styles.computeIfAbsent(insurer, maker::style),
                    names.of(insurer));
            if (one instanceof DocumentMaker.Made.Finished finished) {
                made.put(document.entitlement(), finished.document());
            } else if (one instanceof DocumentMaker.Made.Stopped findings) {
                stopped.put(document.entitlement(), findings.findings());
            }
        }
        return keep(id, made, stopped, due.isEmpty());
    }

    private Map<String, Iterator<StatusReference>> statusPlaces(List<DueDocument> due) {
        return due.stream()
                .collect(Collectors.groupingBy(
                        document -> document.due().facts().insurerNumber(),
                        Collectors.collectingAndThen(Collectors.counting(), Long::intValue)))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, insurer -> lists.takePlaces(insurer.getKey(), insurer.getValue())
                                .iterator()));
    }

    /** Keeps what was made, unless the run was paused or cancelled meanwhile. */
    private boolean keep(
            UUID id, Map<UUID, SignedDocument> made, Map<UUID, List<PrintFinding>> stopped, boolean nothingLeft) {
        IssuanceEntity run = issuances.lock(id);
        issuances.getEntityManager().refresh(run);
        if (run.state() != IssuanceState.RUNNING) {
            return false;
        }
        issuing.issued(made, new BatchPlace(id, run.nextPlace()));
        issuing.stopped(stopped, clock.now());
        run.progressed(made.size(), stopped.size());
        meters.counter("shikaku.notice.documents.issued").increment(made.size());
        meters.counter("shikaku.notice.documents.stopped").increment(stopped.size());
        if (nothingLeft && issuing.countDue(run.filter()) == 0) {
            run.completed(clock.now());
        }
        return !nothingLeft;
    }
}
