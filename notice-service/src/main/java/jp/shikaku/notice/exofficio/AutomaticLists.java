package jp.shikaku.notice.exofficio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.lifecycle.Deed;
import jp.shikaku.support.ForwardClock;

/**
 * Asks for the monthly lists of the insurers that are configured, once each month by the constraint of their table,
 * whichever instance is first. After a stop the months that were missed are asked for too, the oldest first.
 */
@ApplicationScoped
public class AutomaticLists {

    /** A service that stood still longer than a year does not make up for all of it. */
    private static final int MONTHS_MADE_UP = 12;

    private final ListRepository lists;
    private final ExOfficioConfig config;
    private final ForwardClock clock;

    @Inject
    AutomaticLists(ListRepository lists, ExOfficioConfig config, ForwardClock clock) {
        this.lists = lists;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{shikaku.notice.ex-officio.every:10m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "ex-officio-start")
    void tick() {
        start(config.automaticInsurers().orElse(Set.of()));
    }

    /** Asks for what these insurers' lists are behind by. */
    public void start(Set<InsurerNumber> insurers) {
        LocalDate today = clock.today();
        YearMonth over = YearMonth.from(today).minusMonths(today.getDayOfMonth() < config.dayOfMonth() ? 2 : 1);
        for (InsurerNumber insurer : insurers) {
            QuarkusTransaction.requiringNew().run(() -> missed(insurer.value(), over)
                    .forEach(month -> lists.ask(insurer.value(), month, Deed.ofService(clock.now(), "AUTOMATIC"))));
        }
    }

    /** The first time only the last month, later every month since the newest list. */
    private Stream<YearMonth> missed(String insurer, YearMonth over) {
        YearMonth first =
                lists.newest(insurer).map(month -> month.plusMonths(1)).orElse(over);
        YearMonth oldest = over.minusMonths(MONTHS_MADE_UP - 1L);
        return Stream.iterate(
                first.isBefore(oldest) ? oldest : first, month -> !month.isAfter(over), month -> month.plusMonths(1));
    }
}
