package jp.shikaku.eligibility.registration.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.MatchingState;
import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.eligibility.matching.comparison.FiveItems;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

import static org.assertj.core.api.Assertions.assertThat;

@Label("An answer as known at a position")
class AsKnownAtIsStableTest {

    private static final List<String> INSURERS = List.of("06132013", "00138057");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** What is done next; which number, person and day it is about follows from the two figures. */
    enum Kind {
        REGISTER,
        LOSE,
        WITHDRAW,
        REPAIR_LINK,
        SUSPEND,
        LIFT_SUSPENSION,
        AGREES_WITH_REGISTER,
        CONTRADICTS_REGISTER,
        RELEASE,
        CORRECT_PERSON
    }

    record Act(Kind kind, int which, int other) {}

    @Property(tries = 1000)
    @Label("is what was answered then, and stays so whatever is learned later")
    void neverChanges(@ForAll("histories") List<Act> acts, @ForAll boolean compared) {
        Registry registry = new Registry(compared);
        Map<Long, Map<UUID, History.Answer>> answered = new TreeMap<>();

        for (Act act : acts) {
            registry.perform(act);
            answered.put(registry.position, registry.now());
        }

        answered.forEach((position, then) -> {
            assertThat(registry.history.asKnownAt(position)).isEqualTo(then);
            assertThat(registry.history.upTo(position).asKnownAt(position)).isEqualTo(then);
        });
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 3))
                .as(Act::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(25);
    }

    /** A registry in memory: a book per act, as transactions have it. */
    private static final class Registry {

        private final Map<UUID, Entry> entries = new LinkedHashMap<>();
        private final Map<UUID, Person> persons = new LinkedHashMap<>();
        private final History history = new History();
        private final boolean compared;
        private long position;

        Registry(boolean compared) {
            this.compared = compared;
        }

        Map<UUID, History.Answer> now() {
            Map<UUID, List<Qualification>> byPerson = new LinkedHashMap<>();
            entries.values().stream()
                    .map(Entry::qualification)
                    .filter(q -> !q.withdrawn())
                    .forEach(q -> byPerson.computeIfAbsent(q.personId(), key -> new ArrayList<>())
                            .add(q));
            Map<UUID, History.Answer> answers = new TreeMap<>();
            byPerson.forEach(
                    (id, own) -> answers.put(id, new History.Answer(persons.get(id), new CoverageTimeline(own))));
            return answers;
        }

        void perform(Act act) {
            position++;
            Moment moment = new Moment(position, Instant.EPOCH.plusSeconds(position));
            Book book = new Book(moment, Set.copyOf(INSURERS), persons.values(), entries.values());
            if (act.kind() == Kind.REGISTER || entries.isEmpty()) {
                new StatementJudge(book, UUID::randomUUID, compared).judge(register(act));
            } else {
                change(book, act, chosen(act.which()));
            }
            history.append(book);
            book.addedPersons().forEach(p -> persons.put(p.id(), p));
            book.touched().forEach(q -> entries.put(q.id(), book.entry(q.id()).orElseThrow()));
        }

        private Entry chosen(int which) {
            List<Entry> all = List.copyOf(entries.values());
            return all.get(which % all.size());
        }

        private void change(Book book, Act act, Entry entry) {
            StatedQualification stated = entry.qualification().stated();
            StatementJudge judge = new StatementJudge(book, UUID::randomUUID, compared);
            Person person = persons.get(entry.qualification().personId());
            LocalDate born = person.facts().birthDate();
            LocalDate acquired = stated.period().acquiredOn();
            switch (act.kind()) {
                case LOSE ->
                    judge.judge(new Statement.Loss(
                            stated.insured(),
                            born,
                            acquired,
                            acquired.plusDays(1 + act.other()),
                            "99",
                            Filing.UNKNOWN));
                case WITHDRAW -> judge.judge(new Statement.Withdrawal(stated.insured(), born, acquired));
                case REPAIR_LINK -> repair(book, entry, act.other());
                case SUSPEND -> suspend(book, entry, true);
                case LIFT_SUSPENSION -> suspend(book, entry, false);
                case AGREES_WITH_REGISTER -> compare(book, entry, new Comparisons(book).compared(entry));
                case CONTRADICTS_REGISTER ->
                    compare(book, entry, new FiveItems("別　人", "ベツ　ジン", LocalDate.of(1999, 9, 9), "1", null));
                case RELEASE -> release(book, entry);
                default ->
                    new Revisions(book)
                            .correct(
                                    person,
                                    facts("訂正 " + position, person.facts().birthDate()));
            }
        }

        private void repair(Book book, Entry entry, int other) {
            List<Person> all = List.copyOf(persons.values());
            Person right = all.get(other % all.size());
            if (!entry.qualification().withdrawn()
                    && !right.id().equals(entry.qualification().personId())
                    && !new Revisions(book)
                            .overlapsOwn(
                                    entry.qualification().id(),
                                    right.id(),
                                    entry.qualification().stated())) {
                new Revisions(book).link(entry, right);
            }
        }

        private static void suspend(Book book, Entry entry, boolean suspended) {
            StatedQualification s = entry.qualification().stated();
            if (!entry.qualification().withdrawn() && s.suspended() != suspended) {
                StatedQualification next = new StatedQualification(
                        s.insured(),
                        s.relationship(),
                        s.insuredName(),
                        s.period(),
                        s.lossReason(),
                        s.issuedOn(),
                        s.burdenTenths(),
                        s.filing(),
                        suspended);
                new Revisions(book).restate(entry, next, ChangeKind.QUALIFICATION_CORRECTED);
            }
        }

        private void compare(Book book, Entry entry, FiveItems resident) {
            if (!entry.qualification().withdrawn()) {
                new Comparisons(book)
                        .compare(entry, List.of(resident), START.plusYears(1), text -> List.of(text + position), null);
            }
        }

        private static void release(Book book, Entry entry) {
            Qualification q = entry.qualification();
            if (!q.withdrawn() && q.matching().state().isFinding()) {
                new Comparisons(book)
                        .settle(
                                entry,
                                new MatchingFact(
                                        q.id(),
                                        q.matching()
                                                .next(
                                                        MatchingState.RELEASED,
                                                        book.moment().at()),
                                        MatchingFact.Cause.RELEASED,
                                        null,
                                        null,
                                        new MatchingFact.Release("MOVED", "moved")));
            }
        }

        private Statement register(Act act) {
            StatedQualification stated = new StatedQualification(
                    new InsuredNumber(
                            InsurerNumber.of(INSURERS.get(act.which() % INSURERS.size())),
                            "12",
                            "n" + act.which(),
                            null),
                    Relationship.SELF,
                    null,
                    new CoveragePeriod(START.plusDays(10L * act.other()), null),
                    null,
                    null,
                    null,
                    Filing.UNKNOWN,
                    false);
            return new Statement.Register(
                    stated, "ref" + act.other(), facts("東 " + act.other(), LocalDate.of(1980, 1, 1)));
        }

        private static PersonFacts facts(String name, LocalDate birthDate) {
            return new PersonFacts(name, "アズマ", birthDate, "1", "見本県みほん市本町1-2", null, true);
        }
    }
}
