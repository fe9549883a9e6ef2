package jp.shikaku.eligibility.quality.suspicion.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.quality.suspicion.rule.Finding.State;

import static org.assertj.core.api.Assertions.assertThat;

@Label("Findings")
class OrderIndependenceTest {

    private static final int PERSONS = 3;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final List<String> INSURERS = List.of(World.KENPO, World.OTHER_KENPO, World.KOKUHO);

    /** A statement that arrives, in a few possible places so that they meet. */
    record Arrival(int person, int insurer, int number, boolean family, int from, int days, boolean death) {}

    @Property(tries = 500)
    @Label("do not depend on the order of arrival, nor on how many changes a pass follows at once")
    void anyOrder(@ForAll("arrivals") List<Arrival> arrivals, @ForAll Random random) {
        List<Qualification> statements = statements(arrivals);
        List<Qualification> shuffled = new ArrayList<>(statements);
        Collections.shuffle(shuffled, random);

        assertThat(open(new Registry().learn(shuffled, random)))
                .isEqualTo(open(new Registry().learn(statements, random)));
    }

    @Property(tries = 500)
    @Label("that were settled stay settled when the rules run again, and everything else stays as it is")
    void settledStaysSettled(@ForAll("arrivals") List<Arrival> arrivals, @ForAll Random random) {
        Registry registry = new Registry().learn(statements(arrivals), random);
        registry.settleSome(random);
        Map<String, State> before = states(registry);

        registry.pass(registry.persons.keySet());
        registry.pass(registry.persons.keySet());

        assertThat(states(registry)).isEqualTo(before);
    }

    @Property(tries = 200)
    @Label("vanish with the facts that made them and are open again with them, settled ones never")
    void vanishAndReturn(@ForAll("arrivals") List<Arrival> arrivals, @ForAll Random random) {
        List<Qualification> statements = statements(arrivals);
        Registry registry = new Registry().learn(statements, random);
        registry.settleSome(random);
        Map<String, State> before = states(registry);

        registry.forgetAll();
        assertThat(states(registry).values()).doesNotContain(State.OPEN);
        registry.learn(statements, random);

        assertThat(states(registry)).isEqualTo(before);
    }

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, PERSONS),
                        Arbitraries.integers().between(0, INSURERS.size() - 1),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(true, false, false))
                .as(Arrival::new)
                .list()
                .ofMaxSize(8);
    }

    private static List<Qualification> statements(List<Arrival> arrivals) {
        List<Qualification> statements = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival a = arrivals.get(i);
            LocalDate from = START.plusDays(a.from());
            String to = a.days() == 0 ? "" : from.plusDays(a.days()).toString();
            statements.add(World.statement(
                    100 + i,
                    a.person(),
                    "%s 1-%d-01 %s %s..%s %s"
                            .formatted(
                                    INSURERS.get(a.insurer()),
                                    a.number(),
                                    a.family() ? "FAMILY" : "SELF",
                                    from,
                                    to,
                                    a.death() && a.days() > 0 ? "01" : "-")));
        }
        return statements;
    }

    private static Set<String> open(Registry registry) {
        return registry.findings.values().stream()
                .filter(f -> f.state() == State.OPEN)
                .map(f -> f.rule() + f.key() + f.days())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, State> states(Registry registry) {
        return registry.findings.values().stream()
                .collect(Collectors.toMap(f -> f.rule() + f.key() + f.ordinal(), Finding::state));
    }

    /** What the passes do, without a database. */
    private static final class Registry {

        private final Map<UUID, Person> persons = new HashMap<>();
        private final Map<UUID, Qualification> statements = new HashMap<>();
        private final Map<UUID, Finding> findings = new HashMap<>();
        private final Map<UUID, UUID> owners = new HashMap<>();
        private int ids = 1;

        Registry() {
            for (int i = 1; i <= PERSONS; i++) {
                Person person = World.person(i, "髙橋　花子", "1988-05-14", "町" + i);
                persons.put(person.id(), person);
            }
        }

        Registry learn(List<Qualification> arriving, Random random) {
            List<UUID> named = new ArrayList<>();
            for (Qualification statement : arriving) {
                statements.put(statement.id(), statement);
                owners.put(statement.id(), statement.personId());
                named.add(statement.personId());
                if (random.nextBoolean()) {
                    pass(Set.copyOf(named));
                    named.clear();
                }
            }
            pass(Set.copyOf(named));
            return this;
        }

        void forgetAll() {
            statements.clear();
            pass(persons.keySet());
        }

        void settleSome(Random random) {
            findings.replaceAll((id, f) -> f.state() == State.OPEN && random.nextBoolean()
                    ? new Finding(id, f.rule(), f.key(), f.ordinal(), f.days(), State.SETTLED, f.version() + 1)
                    : f);
        }

        void pass(Set<UUID> about) {
            List<Registered> all = persons.values().stream()
                    .map(p -> new Registered(
                            p,
                            statements.values().stream()
                                    .filter(q -> q.personId().equals(p.id()))
                                    .toList(),
                            Map.of()))
                    .toList();
            Collection<Constellation> found = Suspicions.about(all, about);
            Reconciliation.Steps steps = Reconciliation.of(found, known(found, about));
            steps.opened().forEach(o -> {
                Constellation c = o.constellation();
                UUID id = new UUID(0, ids++);
                findings.put(id, new Finding(id, c.rule(), c.key(), o.ordinal(), c.days(), State.OPEN, 1));
            });
            steps.changed().forEach(c -> {
                Finding f = c.finding();
                Days days =
                        c.constellation() == null ? f.days() : c.constellation().days();
                findings.put(
                        f.id(), new Finding(f.id(), f.rule(), f.key(), f.ordinal(), days, c.state(), f.version() + 1));
            });
        }

        private List<Finding> known(Collection<Constellation> found, Set<UUID> about) {
            Set<String> keys = found.stream().map(c -> c.rule() + c.key()).collect(Collectors.toSet());
            Map<String, Finding> newest = new HashMap<>();
            findings.values().stream()
                    .filter(f ->
                            keys.contains(f.rule() + f.key()) || about.stream().anyMatch(p -> concerns(f, p)))
                    .forEach(f -> newest.merge(f.rule() + f.key(), f, (a, b) -> a.ordinal() > b.ordinal() ? a : b));
            return List.copyOf(newest.values());
        }

        private boolean concerns(Finding finding, UUID person) {
            return finding.key().contains(person.toString())
                    || owners.entrySet().stream()
                            .anyMatch(e -> e.getValue().equals(person)
                                    && finding.key().contains(e.getKey().toString()));
        }
    }
}
