package jp.shikaku.notice.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import jp.shikaku.notice.Failures;
import jp.shikaku.notice.entitlement.Due;
import jp.shikaku.notice.issuance.Letters;
import jp.shikaku.notice.lifecycle.Digests;
import jp.shikaku.notice.lifecycle.Issuing;
import jp.shikaku.notice.lifecycle.ReturnAsked;
import jp.shikaku.support.ForwardClock;

/**
 * Produces the printings that are queued. Each attempt is recorded in a transaction of its own before it begins, so that
 * what a crash interrupts is produced again, and what interrupts the service again and again is given up.
 */
@ApplicationScoped
public class PrintingRun {

    private static final Logger LOG = Logger.getLogger(PrintingRun.class);

    private final PrintingRepository printings;
    private final ReturnLetters returnLetters;
    private final Issuing issuing;
    private final Letters letters;
    private final ForwardClock clock;

    @Inject
    PrintingRun(
            PrintingRepository printings,
            ReturnLetters returnLetters,
            Issuing issuing,
            Letters letters,
            ForwardClock clock) {
        this.printings = printings;
        this.returnLetters = returnLetters;
        this.issuing = issuing;
        this.letters = letters;
        this.clock = clock;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP, identity = "print")
    void tick() {
        try {
            work();
        } catch (RuntimeException e) {
            LOG.warnf("Printing was interrupted (%s); it goes on", e.getClass().getSimpleName());
        }
    }

    /** Produces everything that is due; what cannot be produced waits for its next attempt, and the others go on. */
    public void work() {
        Optional<UUID> next = begin();
        while (next.isPresent()) {
            attempt(next.get());
            next = begin();
        }
    }

    private Optional<UUID> begin() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.now();
            Optional<PrintingEntity> due = printings.lockDue(now);
            while (due.filter(printing -> printing.attempts().areUsedUp()).isPresent()) {
                meets(due.get(), PrintingFault.INTERRUPTED, null);
                due = printings.lockDue(now);
            }
            due.ifPresent(printing -> printing.attempts().began(now));
            return due.map(PrintingEntity::id);
        });
    }

    private void attempt(UUID id) {
        try {
            Optional<Order> order =
                    QuarkusTransaction.requiringNew().call(() -> queued(id).map(Order::of));
            order.ifPresent(this::produce);
        } catch (RuntimeException e) {
            LOG.errorf("Printing %s could not be produced (%s); the others go on", id, Failures.sequence(e));
            QuarkusTransaction.requiringNew()
                    .run(() -> meets(printings.lock(id), PrintingFault.of(e), PrintingFault.documentOf(e)));
        }
    }

    private void meets(PrintingEntity printing, PrintingFault fault, String document) {
        Attempts attempts = printing.attempts();
        attempts.met(fault, document, clock.now());
        if (attempts.failedAt() != null) {
            LOG.errorf(
                    "Printing %s is given up after %d attempts (%s): POST /v1/printings/%s/retry has it tried again",
                    printing.id(), attempts.made(), fault, printing.id());
        }
    }

    /** What is to be printed and how. */
    private record Order(UUID printing, PrintRange range, Arrangement arrangement, boolean requests) {

        static Order of(PrintingEntity printing) {
            return new Order(printing.id(), printing.range(), printing.arrangement(), printing.isReturnRequest());
        }
    }

    /** The printing, locked; empty if it was produced meanwhile. */
    private Optional<PrintingEntity> queued(UUID id) {
        return Optional.of(printings.lock(id)).filter(printing -> printing.state() == PrintingEntity.State.QUEUED);
    }

    /** Makes the pages between two transactions, since the registry is asked for them. */
    private void produce(Order order) {
        PrintRange range = order.range();
        List<PrintItem> items = order.requests()
                ? letters(order.printing())
                : QuarkusTransaction.requiringNew().call(() -> printings.items(range));
        String title =
                range.insurerNumber() + "\n" + range.kind() + "\n" + range.firstPlace() + "-" + range.lastPlace();
        try {
            Bundle bundle =
                    BundleMaker.make(title, items, order.requests() ? Map.of() : addresses(items), order.arrangement());
            byte[] digest = Digests.sha256(bundle.pdf());
            QuarkusTransaction.requiringNew().run(() -> queued(order.printing()).ifPresent(printing -> {
                printing.produced(bundle, range.places() - items.size(), digest);
                printings.flush();
                printings.keep(printing.id(), bundle);
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each letter is an envelope of its own: its address shows in the window. One that cannot be printed is left out. */
    private List<PrintItem> letters(UUID printing) {
        List<ReturnLetters.Wanted> wanted = QuarkusTransaction.requiringNew().call(() -> returnLetters.of(printing));
        Map<String, ReturnAsked> asked = QuarkusTransaction.requiringNew()
                .call(() -> issuing.returnsAsked(
                        wanted.stream().map(ReturnLetters.Wanted::document).toList()));
        Map<String, byte[]> written = letters.returnRequests(asked.values());
        return wanted.stream()
                .filter(one -> written.containsKey(one.document()))
                .map(one -> new PrintItem(one.place(), one.document(), one.place(), written.get(one.document())))
                .toList();
    }

    /** One address page per envelope, by its first document; none for postcards or without a known address. */
    private Map<Integer, byte[]> addresses(List<PrintItem> items) throws IOException {
        Map<Integer, PrintItem> firsts = new LinkedHashMap<>();
        for (PrintItem item : items) {
            if (!firsts.containsKey(item.envelope()) && !item.isPostcard()) {
                firsts.put(item.envelope(), item);
            }
        }
        Map<String, Due> due = QuarkusTransaction.requiringNew()
                .call(() -> issuing.restingOn(
                        firsts.values().stream().map(PrintItem::document).toList()));
        Map<Integer, byte[]> pages = new LinkedHashMap<>();
        firsts.forEach((envelope, item) -> Optional.ofNullable(due.get(item.document()))
                .flatMap(one -> letters.addressPage(item.document(), one))
                .ifPresent(page -> pages.put(envelope, page)));
        return pages;
    }
}
