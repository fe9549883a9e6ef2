package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class EntitlementLaws {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

    /** One step of a history: what the registry states now, what an event named, and whether a run issued then. */
    record Step(StatedPerson person, Set<String> named, boolean issued) {}

    @Property(tries = 3000)
    @Label("at any time: one open paper per qualification, only for what is in force, showing what is stated")
    void everyHistory(@ForAll("histories") List<Step> history) {
        Map<UUID, OpenEntitlement> open = new HashMap<>();
        for (Step step : history) {
            apply(open, step);
            if (step.issued()) {
                open.replaceAll((id, one) ->
                        new OpenEntitlement(id, one.qualificationId(), one.kind(), true, one.facts(), one.endsOn()));
            }
            Set<String> held = new HashSet<>();
            for (OpenEntitlement one : open.values()) {
                StatedQualification stated =
                        step.person().qualification(one.qualificationId()).orElseThrow();
                assertThat(held.add(one.qualificationId())).isTrue();
                assertThat(stated.inForce(TODAY)).isTrue();
                assertThat(one.facts()).isEqualTo(step.person().facts(stated));
                assertThat(one.kind()).isEqualTo(step.person().kind(stated, TODAY));
            }
        }
    }

    @Property(tries = 2000)
    @Label("the same page taken again changes nothing")
    void again(@ForAll("histories") List<Step> history) {
        Map<UUID, OpenEntitlement> open = new HashMap<>();
        for (Step step : history) {
            apply(open, step);
            assertThat(EntitlementRules.decide(step.person(), List.copyOf(open.values()), step.named(), TODAY))
                    .isEmpty();
        }
    }

    private static void apply(Map<UUID, OpenEntitlement> open, Step step) {
        for (EntitlementChange change :
                EntitlementRules.decide(step.person(), List.copyOf(open.values()), step.named(), TODAY)) {
            if (change instanceof EntitlementChange.Entitle made) {
                put(open, UUID.randomUUID(), made.qualificationId(), made.kind(), made.facts(), made.endsOn());
            } else if (change instanceof EntitlementChange.Refresh made) {
                String id = open.get(made.entitlement()).qualificationId();
                put(open, made.entitlement(), id, made.kind(), made.facts(), made.endsOn());
            } else if (change instanceof EntitlementChange.Replace made) {
                String id = open.remove(made.entitlement()).qualificationId();
                put(open, UUID.randomUUID(), id, made.kind(), made.facts(), made.endsOn());
            } else if (change instanceof EntitlementChange.SetEnd made) {
                OpenEntitlement one = open.get(made.entitlement());
                open.put(
                        one.id(),
                        new OpenEntitlement(
                                one.id(), one.qualificationId(), one.kind(), one.issued(), one.facts(), made.endsOn()));
            } else if (change instanceof EntitlementChange.End made) {
                open.remove(made.entitlement());
            }
        }
    }

    private static void put(
            Map<UUID, OpenEntitlement> open,
            UUID id,
            String qualificationId,
            DocumentKind kind,
            NoticeFacts facts,
            LocalDate endsOn) {
        open.put(id, new OpenEntitlement(id, qualificationId, kind, false, facts, endsOn));
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<LocalDate> lost = Arbitraries.of(
                null, null, LocalDate.of(2026, 10, 1), TODAY, TODAY.plusDays(1), LocalDate.of(2027, 1, 1));
        Arbitrary<StatedQualification> qualification = Combinators.combine(
                        Arbitraries.of("q1", "q2", "q3"),
                        Arbitraries.of("1", "2"),
                        lost,
                        Arbitraries.of(null, 2),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(1, true), net.jqwik.api.Tuple.of(5, false)),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(1, true), net.jqwik.api.Tuple.of(5, false)))
                .as((id, number, lostOn, ratio, suspended, withdrawn) -> new StatedQualification(
                        id,
                        "06132013",
                        null,
                        number,
                        null,
                        false,
                        LocalDate.of(2026, 9, 1),
                        lostOn,
                        ratio,
                        suspended,
                        withdrawn));
        Arbitrary<StatedPerson> person = Combinators.combine(
                        Arbitraries.of("山田", "佐藤"),
                        Arbitraries.of(true, false),
                        qualification.list().ofMaxSize(3).uniqueElements(StatedQualification::qualificationId))
                .as((name, card, qualifications) -> new StatedPerson(
                        "p", name, "カナ", LocalDate.of(1980, 4, 1), card, new ArrayList<>(qualifications)));
        Arbitrary<Step> step = Combinators.combine(
                        person, Arbitraries.of("q1", "q2", "q3").set(), Arbitraries.of(true, false))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(8);
    }
}
