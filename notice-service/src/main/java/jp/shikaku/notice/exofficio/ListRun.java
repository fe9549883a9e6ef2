package jp.shikaku.notice.exofficio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import jp.shikaku.notice.entitlement.DocumentKind;
import jp.shikaku.notice.entitlement.Situation;
import jp.shikaku.notice.entitlement.StatedPerson;
import jp.shikaku.notice.following.CardlessPage;
import jp.shikaku.notice.following.Deciding;
import jp.shikaku.notice.following.MonthNoLongerKeptException;
import jp.shikaku.notice.following.Registry;
import jp.shikaku.notice.issuance.Issuances;
import jp.shikaku.notice.lifecycle.DueFilter;
import jp.shikaku.support.ForwardClock;

/**
 * Reads the monthly lists page by page. Entries, what is decided about them and the move of the cursor are one
 * transaction: after a crash the page is taken again without effect. When a list is read its run is started.
 */
@ApplicationScoped
public class ListRun {

    private static final Logger LOG = Logger.getLogger(ListRun.class);
    private static final int PAGE = 200;

    private final ListRepository lists;
    private final Registry registry;
    private final Deciding deciding;
    private final Issuances issuances;
    private final ForwardClock clock;

    @Inject
    ListRun(ListRepository lists, Registry registry, Deciding deciding, Issuances issuances, ForwardClock clock) {
        this.lists = lists;
        this.registry = registry;
        this.deciding = deciding;
        this.issuances = issuances;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP, identity = "ex-officio")
    void tick() {
        try {
            work();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A monthly list was interrupted (%s); it goes on",
                    e.getClass().getSimpleName());
        }
    }

    /** Reads every open list to its end. */
    public void work() {
        for (UUID id : QuarkusTransaction.requiringNew().call(lists::open)) {
            boolean more = true;
            while (more) {
                more = page(id);
            }
        }
    }

    private boolean page(UUID id) {
        ListEntity seen = QuarkusTransaction.requiringNew().call(() -> lists.findById(id));
        if (seen.state() != ListEntity.State.READING) {
            return false;
        }
        CardlessPage page;
        try {
            page = registry.cardless(seen.insurerNumber(), seen.month(), seen.cursor(), PAGE);
        } catch (MonthNoLongerKeptException e) {
            LOG.infof("The list of %s is not made: the registry no longer keeps everything of it", seen.month());
            QuarkusTransaction.requiringNew().run(() -> giveUp(id, seen.cursor()));
            return false;
        }
        Set<String> ids = new LinkedHashSet<>();
        page.entries().forEach(entry -> ids.add(entry.personId()));
        Map<String, StatedPerson> persons = deciding.read(ids);
        QuarkusTransaction.requiringNew().run(() -> keep(id, seen.cursor(), page, persons));
        return page.nextCursor() != null;
    }

    private void giveUp(UUID id, String cursor) {
        ListEntity list = lists.lock(id);
        lists.getEntityManager().refresh(list);
        if (list.state() == ListEntity.State.READING && Objects.equals(list.cursor(), cursor)) {
            list.forgotten(clock.now());
        }
    }

    private void keep(UUID id, String cursor, CardlessPage page, Map<String, StatedPerson> persons) {
        ListEntity list = lists.lock(id);
        lists.getEntityManager().refresh(list);
        if (list.state() != ListEntity.State.READING || !Objects.equals(list.cursor(), cursor)) {
            return;
        }
        Map<String, Set<String>> named = new HashMap<>();
        for (CardlessPage.Entry entry : page.entries()) {
            named.computeIfAbsent(entry.personId(), person -> new LinkedHashSet<>())
                    .add(entry.qualificationId());
        }
        deciding.decide(persons, named);
        LocalDate today = clock.today();
        lists.keep(
                id,
                page.entries().stream()
                        .map(entry -> new ListRepository.KeptEntry(
                                entry, excluded(persons.get(entry.personId()), entry, today)))
                        .toList());
        list.read(page.entries().size(), page.nextCursor());
        if (page.nextCursor() == null) {
            DueFilter due =
                    new DueFilter(Optional.of(list.insurerNumber()), Set.of(DocumentKind.CONFIRMATION_CERTIFICATE));
            list.completed(issuances.start(due, list.requestedBy()), clock.now());
        }
    }

    /** Why an entry of last month's list entitles to nothing today, as far as the registry says. */
    private static String excluded(StatedPerson person, CardlessPage.Entry entry, LocalDate today) {
        return Situation.of(person).exclusion(entry.qualificationId(), today).orElse(null);
    }
}
