package jp.shikaku.notice.exofficio;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.NoticeResources;
import jp.shikaku.notice.Notices;
import jp.shikaku.notice.RegistryDouble;
import jp.shikaku.notice.Statements;
import jp.shikaku.notice.lifecycle.Deed;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.ServiceResources;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Monthly lists that start by themselves")
class AutomaticListsTest {

    private static final InsurerNumber INSURER = InsurerNumber.of("39131156");

    @Inject
    AutomaticLists automatic;

    @Inject
    ListRepository lists;

    @Inject
    ListRun runs;

    @Inject
    ExOfficioConfig config;

    @Inject
    ForwardClock clock;

    @Test
    @DisplayName("are those of the insurers that are named in the configuration")
    void configured() {
        assertThat(config.automaticInsurers()).contains(Set.of(INSURER));
        assertThat(config.dayOfMonth()).isEqualTo(1);
    }

    @Test
    @DisplayName("start once for each month however many instances ask")
    void once() {
        everybodyStarts(INSURER);
        everybodyStarts(INSURER);

        assertThat(months(INSURER))
                .containsExactly(YearMonth.from(clock.today()).minusMonths(1));
    }

    @Test
    @DisplayName("make up for the months of a stop")
    void caughtUp() {
        InsurerNumber stopped = InsurerNumber.of("39131024");
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        QuarkusTransaction.requiringNew()
                .run(() -> lists.ask(stopped.value(), last.minusMonths(3), new Deed("operator", clock.now(), null)));

        everybodyStarts(stopped);

        assertThat(months(stopped))
                .containsExactly(last.minusMonths(3), last.minusMonths(2), last.minusMonths(1), last);
    }

    @Test
    @DisplayName("a page of two hundred new people takes as many statements as a page of two")
    void statements() {
        assertThat(statementsOfAPageOf("39131008", 200)).isLessThanOrEqualTo(statementsOfAPageOf("39131016", 2) + 8);
    }

    private int statementsOfAPageOf(String insurer, int people) {
        List<Map<String, Object>> members = new ArrayList<>();
        IntStream.range(0, people).forEach(i -> {
            String person = "page-" + UUID.randomUUID();
            Map<String, Object> qualification = RegistryDouble.qualification("q-" + person, "1");
            qualification.put("insurerNumber", insurer);
            RegistryDouble.stateWith(Map.of("cardState", "NO_CARD"), person, "山田　花子", false, qualification);
            members.add(RegistryDouble.cardlessMember(person, "q-" + person, "NO_CARD"));
        });
        RegistryDouble.cardless(insurer, members);
        YearMonth month = YearMonth.from(Notices.today()).minusMonths(1);
        QuarkusTransaction.requiringNew().run(() -> lists.ask(insurer, month, new Deed("operator", clock.now(), null)));
        int prepared = Statements.of(runs::work);
        ListEntity list = QuarkusTransaction.requiringNew()
                .call(() -> lists.of(insurer, month).orElseThrow());
        assertThat(list.listed()).isEqualTo(people);
        return prepared;
    }

    private void everybodyStarts(InsurerNumber insurer) {
        CompletableFuture.allOf(IntStream.range(0, 3)
                        .mapToObj(instance -> CompletableFuture.runAsync(() -> automatic.start(Set.of(insurer))))
                        .toArray(CompletableFuture[]::new))
                .orTimeout(1, TimeUnit.MINUTES)
                .join();
    }

    private List<YearMonth> months(InsurerNumber insurer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> lists.list("insurerNumber = ?1 order by month", insurer.value()).stream()
                        .map(ListEntity::month)
                        .toList());
    }
}
