package jp.shikaku.eligibility.registration.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.eligibility.matching.comparison.FiveItems;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

import static org.assertj.core.api.Assertions.assertThat;

@Label("The comparison with the resident register")
class ComparisonOrderTest {

    private static final List<String> INSURERS = List.of("06132013", "00138057", "39131156");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);
    private static final FiveItems RESIDENT = new FiveItems("東　一郎", "アズマ　イチロウ", BORN, "1", "見本県みほん市本町1-2");

    /** What one insurer states about the person. */
    record Told(int insurer, String name, String kana, String address, boolean ended) {}

    @Property(tries = 1000)
    @Label(
            "ends in the same states and the same person, whichever statement arrives or is compared first, at once or later")
    void anyOrder(@ForAll("tellings") List<Told> tellings, @ForAll Random random) {
        assertThat(endOf(tellings, random)).isEqualTo(endOf(tellings, null));
    }

    @Provide
    Arbitrary<List<Told>> tellings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, INSURERS.size() - 1),
                        Arbitraries.of("東　一郎", "東　一朗", "●　一郎"),
                        Arbitraries.of("アズマ　イチロウ", "アヅマ　イチロウ", "ヒガシ　イチロウ"),
                        Arbitraries.of("見本県みほん市本町1-2", "見本県みほん市本町9-9"),
                        Arbitraries.of(true, false))
                .as(Told::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** States by number after everything arrived and nothing waits; in the given order and compared last if not random. */
    private static Map<String, String> endOf(List<Told> tellings, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            order.add(i);
        }
        if (random != null) {
            Collections.shuffle(order, random);
        }
        Registry registry = new Registry();
        for (int i : order) {
            registry.register(i, tellings.get(i), random != null && random.nextBoolean());
            while (random != null && random.nextBoolean() && !registry.waiting.isEmpty()) {
                registry.compareOne(random);
            }
        }
        while (!registry.waiting.isEmpty()) {
            registry.compareOne(random == null ? new Random(1) : random);
        }
        return registry.states();
    }

    /** A registry in memory: a book per act, as transactions have it. */
    private static final class Registry {

        private final Map<UUID, Entry> entries = new LinkedHashMap<>();
        private final Map<UUID, Person> persons = new LinkedHashMap<>();
        private final Map<UUID, String> evidences = new HashMap<>();
        private final Set<UUID> waiting = new LinkedHashSet<>();
        private long position;

        /** Registers; with the answer of the register at hand the statement is compared at once. */
        void register(int number, Told told, boolean answered) {
            Book book = book();
            Statement.Register statement = statement(number, told);
            Outcome outcome = new StatementJudge(book, UUID::randomUUID, true).judge(statement);
            if (answered && outcome.kind() == Outcome.Kind.REGISTERED) {
                Answered answer =
                        new Answered(statement.personRef(), FiveItems.of(statement.person()), List.of(RESIDENT));
                Entry entry = book.entry(outcome.qualification().id()).orElseThrow();
                new Comparisons(book).compare(entry, answer, TODAY, List::of);
            }
            keepEvidence(book);
            take(book);
        }

        void compareOne(Random random) {
            List<UUID> ids = List.copyOf(waiting);
            UUID id = ids.get(random.nextInt(ids.size()));
            waiting.remove(id);
            Book book = book();
            new Comparisons(book).compare(entries.get(id), List.of(RESIDENT), TODAY, List::of, evidences.get(id));
            keepEvidence(book);
            take(book);
        }

        private void keepEvidence(Book book) {
            book.addedMatching().stream()
                    .filter(f -> f.evidence() != null)
                    .forEach(f -> evidences.put(f.qualificationId(), f.evidence()));
        }

        Map<String, String> states() {
            Map<String, String> states = new TreeMap<>();
            entries.values()
                    .forEach(e -> states.put(
                            e.qualification().stated().insured().number(),
                            e.qualification().matching().state().name()));
            persons.values().forEach(p -> states.put(p.ref(), p.facts().toString()));
            return states;
        }

        private Book book() {
            position++;
            Moment moment = new Moment(position, Instant.EPOCH.plusSeconds(position));
            return new Book(moment, Set.copyOf(INSURERS), persons.values(), entries.values());
        }

        private void take(Book book) {
            book.addedPersons().forEach(p -> persons.put(p.id(), p));
            book.touched().forEach(q -> entries.put(q.id(), book.entry(q.id()).orElseThrow()));
            waiting.addAll(new Comparisons(book).waiting());
        }

        private static Statement.Register statement(int number, Told told) {
            LocalDate from = LocalDate.of(2020, 1, 1).plusDays(number);
            StatedQualification stated = new StatedQualification(
                    new InsuredNumber(InsurerNumber.of(INSURERS.get(told.insurer())), "12", "n" + number, null),
                    Relationship.SELF,
                    null,
                    new CoveragePeriod(from, told.ended() ? from.plusYears(1) : null),
                    null,
                    null,
                    null,
                    Filing.UNKNOWN,
                    false);
            PersonFacts facts =
                    new PersonFacts(told.name(), told.kana(), BORN, "1", told.address(), null, number % 2 == 0);
            return new Statement.Register(stated, "ref", facts);
        }
    }
}
