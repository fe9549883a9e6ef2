package jp.shikaku.eligibility.registration.judgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Known;
import jp.shikaku.eligibility.coverage.Matching;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;

/**
 * All facts ever added, each with its position, and how an answer as known at a position is made of them: the newest
 * fact of each kind up to it. What {@code CoverageSql.AS_KNOWN} does in SQL, in plain words.
 */
final class History {

    /** A fact: of what, in which version, known since which position. */
    private record Fact<T>(UUID of, int version, long position, Instant at, T value) {}

    private record Stated(StatedQualification stated, boolean withdrawn, Instant since, Instant lossSince) {}

    private final List<Fact<Stated>> statements = new ArrayList<>();
    private final List<Fact<UUID>> links = new ArrayList<>();
    private final List<Fact<Matching>> matchings = new ArrayList<>();
    private final List<Fact<Person>> persons = new ArrayList<>();

    /** Appends what a book added, as the database keeps it. */
    void append(Book book) {
        long position = book.moment().position();
        Instant at = book.moment().at();
        book.addedPersons().forEach(p -> persons.add(new Fact<>(p.id(), p.version(), position, at, p)));
        for (Entry entry : book.addedStatements()) {
            Qualification q = entry.qualification();
            Stated stated = new Stated(
                    q.stated(), q.withdrawn(), q.known().since(), q.known().lossSince());
            statements.add(new Fact<>(
                    q.id(), q.known().version(), q.known().position(), q.known().at(), stated));
        }
        book.addedLinks()
                .forEach(l -> links.add(new Fact<>(l.qualificationId(), l.version(), position, at, l.personId())));
        book.addedMatching()
                .forEach(m -> matchings.add(
                        new Fact<>(m.qualificationId(), m.matching().version(), position, at, m.matching())));
    }

    /** The timelines of all persons as known at a position, with the facts about each. */
    Map<UUID, Answer> asKnownAt(long position) {
        Map<UUID, List<Qualification>> byPerson = new LinkedHashMap<>();
        statements.stream().map(Fact::of).distinct().forEach(id -> qualification(id, position)
                .ifPresent(q -> byPerson.computeIfAbsent(q.personId(), key -> new ArrayList<>())
                        .add(q)));
        Map<UUID, Answer> answers = new TreeMap<>();
        byPerson.forEach((id, own) -> answers.put(
                id, new Answer(newest(persons, id, position).orElseThrow().value(), new CoverageTimeline(own))));
        return answers;
    }

    /** The same history as it was at a position. */
    History upTo(long position) {
        History then = new History();
        Stream.<Function<History, List<? extends Fact<?>>>>of(
                        h -> h.statements, h -> h.links, h -> h.matchings, h -> h.persons)
                .forEach(kind -> copy(kind.apply(this), kind.apply(then), position));
        return then;
    }

    /** What is known about a person. */
    record Answer(Person person, CoverageTimeline timeline) {}

    private Optional<Qualification> qualification(UUID id, long position) {
        Optional<Fact<Stated>> statement = newest(statements, id, position);
        if (statement.isEmpty() || statement.get().value().withdrawn()) {
            return Optional.empty();
        }
        Fact<Stated> f = statement.get();
        Fact<UUID> l = newest(links, id, position).orElseThrow();
        Optional<Fact<Matching>> m = newest(matchings, id, position);
        Instant linkedSince = l.version() > 1 ? l.at() : null;
        Instant beganToCount = matchings.stream()
                .filter(fact -> fact.of().equals(id) && fact.position() <= position)
                .map(fact -> fact.value().countsSince())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Known known = new Known(
                f.version(),
                l.version(),
                latest(f.position(), l.position(), m.map(Fact::position).orElse(null)),
                latest(f.at(), l.at(), m.map(Fact::at).orElse(null)),
                latest(f.value().since(), linkedSince, beganToCount),
                f.value().lossSince());
        Matching matching = m.map(Fact::value).orElse(Matching.STOCK);
        return Optional.of(new Qualification(id, l.value(), f.value().stated(), false, known, matching));
    }

    private static <T> Optional<Fact<T>> newest(List<Fact<T>> facts, UUID of, long position) {
        return facts.stream()
                .filter(f -> f.of().equals(of) && f.position() <= position)
                .max(Comparator.comparingInt(Fact::version));
    }

    @SafeVarargs
    private static <T extends Comparable<T>> T latest(T... values) {
        return Stream.of(values)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static void copy(List<? extends Fact<?>> from, List<? extends Fact<?>> to, long position) {
        from.stream().filter(f -> f.position() <= position).forEach(((List<Fact<?>>) to)::add);
    }
}
