package jp.shikaku.eligibility.registration.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.shikaku.eligibility.coverage.Known;
import jp.shikaku.eligibility.coverage.Matching;
import jp.shikaku.eligibility.coverage.MatchingState;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.matching.comparison.Compared;
import jp.shikaku.eligibility.matching.comparison.FiveItems;

/**
 * How the state of the comparison with the resident register goes on. A statement that is not cleared changes nothing
 * about a person known before: what it states about them is taken over when it is cleared.
 */
public final class Comparisons {

    private final Book book;

    public Comparisons(Book book) {
        this.book = book;
    }

    /** The entry, waiting to be compared. The caller adds it to the book. */
    Entry await(Entry entry, MatchingFact.Cause cause) {
        Qualification q = entry.qualification();
        Matching pending =
                q.matching().next(MatchingState.PENDING, book.moment().at());
        book.add(MatchingFact.waiting(q.id(), pending, cause));
        return entry.as(q.as(pending));
    }

    /**
     * The entry, begun in the state of the number it continues; what does not count waits to be compared afresh. The
     * caller adds it to the book.
     */
    Entry continued(Entry begun, Entry old) {
        Entry entry = old.stating().map(s -> stating(begun, s.facts())).orElse(begun);
        Matching before = old.qualification().matching();
        if (before.version() == 0) {
            return entry;
        }
        if (!before.state().counts()) {
            return await(entry, MatchingFact.Cause.CONTINUED);
        }
        Matching same = entry.qualification()
                .matching()
                .next(before.state(), book.moment().at());
        MatchingFact.Release release = before.state() == MatchingState.RELEASED
                ? new MatchingFact.Release("CONTINUED", "released under the former number")
                : null;
        book.add(new MatchingFact(entry.qualification().id(), same, MatchingFact.Cause.CONTINUED, null, null, release));
        return entry.as(entry.qualification().as(same));
    }

    /** The entry, with whom its insurer states. */
    Entry stating(Entry entry, PersonFacts stated) {
        Entry next = entry.stating(stated);
        next.stating().ifPresent(book::add);
        return next;
    }

    /** The insurer corrects whom it stated; the statement is compared again before it counts. */
    public Entry restate(Entry entry, PersonFacts stated) {
        Entry next = await(stating(learnedNow(entry), stated), MatchingFact.Cause.CORRECTED);
        book.add(next);
        changed(next);
        takeOver(next, false);
        return next;
    }

    /** What of an entry is compared: whom its insurer stated; for existing stock the person as registered. */
    public FiveItems compared(Entry entry) {
        PersonFacts registered =
                book.person(entry.qualification().personId()).orElseThrow().facts();
        return FiveItems.of(entry.stating().map(StatedFacts::facts).orElse(registered));
    }

    /**
     * Compares an entry with what the register answered. Nothing is added where neither state nor evidence changed.
     *
     * @param today the day on which the person's other qualifications are counted
     * @param digests make evidence of what was compared, so that it can be recognised and not read; the first is kept, any may
     *     have been kept before
     * @param lastEvidence of the newest comparison or release, null for none
     */
    public Entry compare(
            Entry entry,
            List<FiveItems> residents,
            LocalDate today,
            Function<String, List<String>> digests,
            String lastEvidence) {
        Qualification q = entry.qualification();
        FiveItems stated = compared(entry);
        Compared compared = Compared.of(stated, residents, severalInForce(q, today));
        List<String> evidences = digests.apply(stated + "\n" + residents);
        boolean same = lastEvidence != null && evidences.contains(lastEvidence);
        MatchingState next = compared.after(q.matching().state(), same);
        if (next == q.matching().state() && (same || !next.isFinding())) {
            return entry;
        }
        Matching matching = q.matching().next(next, book.moment().at());
        return settle(
                entry,
                new MatchingFact(q.id(), matching, MatchingFact.Cause.COMPARED, compared, evidences.get(0), null));
    }

    /**
     * Compares an entry with what the register answered before it was registered, unless other things would be asked
     * about it now: it then waits to be asked about.
     *
     * @param today as for any comparison
     * @param digests as for any comparison
     */
    public void compare(Entry entry, Answered answered, LocalDate today, Function<String, List<String>> digests) {
        boolean waits = entry.qualification().matching().state() == MatchingState.PENDING
                && !entry.qualification().withdrawn();
        boolean asked = compared(entry).equals(answered.stated())
                && Objects.equals(
                        book.person(entry.qualification().personId())
                                .orElseThrow()
                                .ref(),
                        answered.personRef());
        if (waits && asked) {
            compare(entry, answered.residents(), today, digests, null);
        }
    }

    /**
     * What waits to be compared after the book's changes: new statements, and held-back ones of the same persons.
     * Whether a person has several qualifications in force is part of a verdict, so it must not depend on which
     * statement arrived first.
     */
    public Set<UUID> waiting() {
        Set<UUID> settled = book.addedMatching().stream()
                .filter(f -> f.matching().state() != MatchingState.PENDING)
                .map(MatchingFact::qualificationId)
                .collect(Collectors.toSet());
        Set<UUID> waiting = new LinkedHashSet<>();
        book.addedMatching().stream()
                .filter(f -> f.matching().state() == MatchingState.PENDING)
                .forEach(f -> waiting.add(f.qualificationId()));
        book.touched().stream()
                .map(Qualification::personId)
                .distinct()
                .flatMap(person -> book.entriesOf(person).stream())
                .filter(Entry::isHeldBack)
                .map(e -> e.qualification().id())
                .forEach(waiting::add);
        waiting.removeAll(settled);
        return waiting;
    }

    /**
     * A comparison or a release ends in a new state.
     *
     * @param fact its state follows the entry's
     */
    public Entry settle(Entry entry, MatchingFact fact) {
        book.add(fact);
        boolean begins = !entry.qualification().matching().state().counts()
                && fact.matching().state().counts();
        Entry known = begins
                ? learnedNow(entry)
                : touchedNow(entry, entry.qualification().known().since());
        Entry next = known.as(known.qualification().as(fact.matching()));
        book.add(next);
        if (entry.qualification().matching().state() != fact.matching().state()) {
            changed(next);
        }
        takeOver(next, begins);
        return next;
    }

    private boolean severalInForce(Qualification qualification, LocalDate today) {
        return book.entriesOf(qualification.personId()).stream()
                .map(Entry::qualification)
                .filter(q -> !q.id().equals(qualification.id()))
                .anyMatch(q -> q.covers(today) && !q.stated().suspended());
    }

    private void changed(Entry entry) {
        Qualification q = entry.qualification();
        Person person = book.person(q.personId()).orElseThrow();
        book.changed(person.id(), ChangeKind.QUALIFICATION_MATCHED, List.of(q.id()), List.of(Book.identity(q, person)));
    }

    /**
     * The person takes what the entry states about them: when it begins to count and was acquired last of those that
     * count; or, while nothing of the person counts, when it was acquired last of all.
     */
    void takeOver(Entry entry, boolean begins) {
        if (entry.stating().isEmpty()) {
            return;
        }
        Person person = book.person(entry.qualification().personId()).orElseThrow();
        List<Qualification> all =
                book.entriesOf(person.id()).stream().map(Entry::qualification).toList();
        boolean noneCounts = all.stream().noneMatch(Qualification::counts);
        boolean takes = (begins || noneCounts)
                && all.stream()
                        .filter(q -> noneCounts || q.counts())
                        .filter(q -> !q.id().equals(entry.qualification().id()))
                        .allMatch(q -> acquiredOn(q).isBefore(acquiredOn(entry.qualification())));
        PersonFacts stated = entry.stating().get().facts();
        if (takes && !person.facts().equals(stated)) {
            new Revisions(book).correct(person, stated);
        }
    }

    private static LocalDate acquiredOn(Qualification qualification) {
        return qualification.stated().period().acquiredOn();
    }

    private Entry learnedNow(Entry entry) {
        return touchedNow(entry, book.moment().at());
    }

    /** The newest fact about it is the one at hand, as a reader of the facts will find it later. */
    private Entry touchedNow(Entry entry, Instant since) {
        Qualification q = entry.qualification();
        Known k = q.known();
        Known now = new Known(
                k.version(),
                k.linkVersion(),
                book.moment().position(),
                book.moment().at(),
                since,
                k.lossSince());
        return entry.as(new Qualification(q.id(), q.personId(), q.stated(), q.withdrawn(), now, q.matching()));
    }
}
