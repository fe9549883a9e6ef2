package jp.shikaku.notice.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import jp.shikaku.notice.entitlement.Due;
import jp.shikaku.notice.issuance.Letters;
import jp.shikaku.notice.lifecycle.Digests;
import jp.shikaku.notice.lifecycle.Issuing;
import jp.shikaku.notice.lifecycle.ReturnAsked;
import jp.shikaku.support.ForwardClock;

/** Produces the printings that are queued, one per transaction; what a crash interrupts is produced again. */
@ApplicationScoped
public class PrintingRun {

    private static final Logger LOG = Logger.getLogger(PrintingRun.class);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final PrintingRepository printings;
    private final ReturnLetters returnLetters;
    private final Issuing issuing;
    private final Letters letters;
    private final ForwardClock clock;
    /** Until when this instance leaves a printing that it could not produce; another instance may try it meanwhile. */
    private final Map<UUID, Instant> setAside = new ConcurrentHashMap<>();

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

    /** Produces everything that is queued; what cannot be produced waits, and the others go on. */
    public void work() {
        setAside.values().removeIf(until -> !until.isAfter(clock.now()));
        boolean more = true;
        while (more) {
            more = produceOne();
        }
    }

    private boolean produceOne() {
        AtomicReference<UUID> tried = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().timeout(300).call(() -> {
                Optional<PrintingEntity> next = printings.lockQueued(setAside.keySet());
                next.map(PrintingEntity::id).ifPresent(tried::set);
                next.ifPresent(this::produce);
                return next.isPresent();
            });
        } catch (RuntimeException e) {
            if (tried.get() == null) {
                throw e;
            }
            setAside.put(tried.get(), clock.now().plus(AGAIN_AFTER));
            LOG.errorf(
                    "Printing %s could not be produced (%s); it is tried again in %s, the others go on",
                    tried.get(), e.getClass().getSimpleName(), AGAIN_AFTER);
            return true;
        }
    }

    private void produce(PrintingEntity printing) {
        PrintRange range = printing.range();
        boolean requests = printing.isReturnRequest();
        List<PrintItem> items = requests ? letters(printing) : printings.items(range);
        String title =
                range.insurerNumber() + "\n" + range.kind() + "\n" + range.firstPlace() + "-" + range.lastPlace();
        try {
            Bundle bundle =
                    BundleMaker.make(title, items, requests ? Map.of() : addresses(items), printing.arrangement());
            printing.produced(bundle, range.places() - items.size(), Digests.sha256(bundle.pdf()));
            printings.flush();
            printings.keep(printing.id(), bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each letter is an envelope of its own: its address shows in the window. One that cannot be printed is left out. */
    private List<PrintItem> letters(PrintingEntity printing) {
        List<ReturnLetters.Wanted> wanted = returnLetters.of(printing.id());
        Map<String, ReturnAsked> asked = issuing.returnsAsked(
                wanted.stream().map(ReturnLetters.Wanted::document).toList());
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
        Map<String, Due> due = issuing.restingOn(
                firsts.values().stream().map(PrintItem::document).toList());
        Map<Integer, byte[]> pages = new LinkedHashMap<>();
        firsts.forEach((envelope, item) -> Optional.ofNullable(due.get(item.document()))
                .flatMap(one -> letters.addressPage(item.document(), one))
                .ifPresent(page -> pages.put(envelope, page)));
        return pages;
    }
}
