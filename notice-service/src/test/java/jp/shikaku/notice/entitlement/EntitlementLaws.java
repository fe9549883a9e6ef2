package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

class EntitlementLaws {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 15);

    /** One step of a history: days that pass, what the registry states then, what it named, and whether a run issues. */
    record Step(int days, StatedPerson person, Set<String> named, boolean run) {}

    @Property(tries = 2000)
    @Label("nobody without: whatever was named and is in force has an open entitlement that shows what is stated")
    void nobodyWithout(@ForAll("histories") List<Step> history) {
        PaperModel model = new PaperModel();
        Set<String> everNamed = new HashSet<>();
        LocalDate day = FIRST;
        for (Step step : history) {
            day = day.plusDays(step.days());
            model.decide(step.person(), step.named(), day);
            everNamed.removeIf(id -> !entitles(step.person(), id, model.day()));
            step.named().stream()
                    .filter(id -> entitles(step.person(), id, model.day()))
                    .forEach(everNamed::add);
            assertThat(model.open())
                    .extracting(OpenEntitlement::qualificationId)
                    .containsAll(everNamed);
            model.open().forEach(open -> assertShown(step.person(), open, model.day()));
            if (step.run()) {
                model.issue();
                assertThat(everNamed).allSatisfy(id -> assertThat(model.validToday(id))
                        .as("a document that counts today")
                        .hasSize(1));
            }
        }
    }

    @Property(tries = 2000)
    @Label("nobody twice: one open entitlement, and one document that counts, per qualification and day")
    void nobodyTwice(@ForAll("histories") List<Step> history) {
        PaperModel model = new PaperModel();
        LocalDate day = FIRST;
        for (Step step : history) {
            day = day.plusDays(step.days());
            model.decide(step.person(), step.named(), day);
            if (step.run()) {
                model.issue();
            }
            assertThat(model.open())
                    .extracting(OpenEntitlement::qualificationId)
                    .doesNotHaveDuplicates();
            for (String id : List.of("q1", "q2", "q3")) {
                assertThat(model.overlapping(id))
                        .as("documents that count on one day")
                        .isFalse();
            }
        }
    }

    @Property(tries = 1000)
    @Label("the same page taken again changes nothing")
    void again(@ForAll("histories") List<Step> history) {
        PaperModel model = new PaperModel();
        LocalDate day = FIRST;
        for (Step step : history) {
            day = day.plusDays(step.days());
            model.decide(step.person(), step.named(), day);
            assertThat(EntitlementRules.decide(Situation.of(step.person()), model.open(), step.named(), model.day()))
                    .isEmpty();
            if (step.run()) {
                model.issue();
            }
        }
    }

    private static boolean entitles(StatedPerson person, String id, LocalDate day) {
        return person.qualification(id)
                .filter(stated -> Situation.of(person).entitles(stated, day))
                .isPresent();
    }

    private static void assertShown(StatedPerson person, OpenEntitlement open, LocalDate day) {
        StatedQualification stated =
                person.qualification(open.qualificationId()).orElseThrow();
        if (!stated.running()) {
            assertThat(open.shown()).isEqualTo(Situation.of(person).due(stated, day));
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Boolean> rarely = Arbitraries.frequency(Tuple.of(1, true), Tuple.of(6, false));
        Arbitrary<StatedQualification> qualification = Combinators.combine(
                        Arbitraries.of("q1", "q2", "q3"),
                        Arbitraries.of(People.EMPLOYEES, People.NATIONAL, People.LATE_STAGE),
                        Arbitraries.of("1", "2"),
                        Arbitraries.of(null, null, null, FIRST, FIRST.plusDays(100), FIRST.plusDays(500)),
                        Arbitraries.of(null, 2),
                        rarely,
                        rarely,
                        rarely)
                .as((id, insurer, number, lostOn, ratio, suspended, running, withdrawn) -> new StatedQualification(
                        id,
                        insurer,
                        null,
                        number,
                        null,
                        false,
                        null,
                        LocalDate.of(2026, 4, 1),
                        lostOn,
                        false,
                        ratio,
                        suspended,
                        running,
                        withdrawn,
                        List.of()));
        Arbitrary<StatedCard> card = Arbitraries.of(
                StatedCard.USABLE,
                StatedCard.NONE,
                new StatedCard(false, "NUMBER_PENDING", null),
                new StatedCard(true, "REGISTERED", LocalDate.of(2026, 5, 10)),
                new StatedCard(true, "REGISTERED", LocalDate.of(2027, 5, 10)));
        Arbitrary<StatedPerson> person = Combinators.combine(
                        Arbitraries.of("山田", "佐藤"),
                        Arbitraries.of(
                                LocalDate.of(1980, 4, 1),
                                LocalDate.of(1956, 12, 20),
                                LocalDate.of(1952, 1, 5),
                                LocalDate.of(1941, 8, 2)),
                        card,
                        qualification.list().ofMaxSize(3).uniqueElements(StatedQualification::qualificationId))
                .as((name, born, oneCard, all) ->
                        new StatedPerson("p", name, "カナ", born, "1", null, null, oneCard, new ArrayList<>(all)));
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(0, 0, 1, 20, 40, 100, 400),
                        person,
                        Arbitraries.of("q1", "q2", "q3").set(),
                        Arbitraries.of(true, false))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(8);
    }
}
