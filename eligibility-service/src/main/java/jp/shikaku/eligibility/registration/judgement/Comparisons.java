package jp.shikaku.eligibility.registration.judgement;

import java.util.List;

import jp.shikaku.eligibility.coverage.Known;
import jp.shikaku.eligibility.coverage.Matching;
import jp.shikaku.eligibility.coverage.MatchingState;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;

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

    /**
     * A comparison or a release ends in a new state.
     *
     * @param fact its state follows the entry's
     */
    public Entry settle(Entry entry, MatchingFact fact) {
        book.add(fact);
        boolean begins = !entry.qualification().matching().state().counts()
                && fact.matching().state().counts();
        Entry known = begins ? learnedNow(entry) : entry;
        Entry next = known.as(known.qualification().as(fact.matching()));
        book.add(next);
        if (entry.qualification().matching().state() != fact.matching().state()) {
            changed(next);
        }
        takeOver(next, begins);
        return next;
    }

    private void changed(Entry entry) {
        Qualification q = entry.qualification();
        Person person = book.person(q.personId()).orElseThrow();
        book.changed(person.id(), ChangeKind.QUALIFICATION_MATCHED, List.of(q.id()), List.of(Book.identity(q, person)));
    }

    /**
     * The person takes what the entry states about them: when it begins to count and was acquired last of those that
     * count, or when nothing of the person counts yet.
     */
    private void takeOver(Entry entry, boolean begins) {
        if (entry.stating().isEmpty()) {
            return;
        }
        PersonFacts stated = entry.stating().get().facts();
        Person person = book.person(entry.qualification().personId()).orElseThrow();
        List<Qualification> others = book.entriesOf(person.id()).stream()
                .map(Entry::qualification)
                .filter(q -> !q.id().equals(entry.qualification().id()))
                .filter(Qualification::counts)
                .toList();
        boolean last = others.stream().allMatch(q -> q.stated()
                .period()
                .acquiredOn()
                .isBefore(entry.qualification().stated().period().acquiredOn()));
        boolean nothingElse = others.isEmpty();
        boolean takes = begins ? last : nothingElse && !entry.qualification().counts();
        if (takes && !person.facts().equals(stated)) {
            new Revisions(book).correct(person, stated);
        }
    }

    private Entry learnedNow(Entry entry) {
        Qualification q = entry.qualification();
        Known k = q.known();
        Known now = new Known(
                k.version(),
                k.linkVersion(),
                book.moment().position(),
                book.moment().at(),
                book.moment().at(),
                k.lossSince());
        return entry.as(new Qualification(q.id(), q.personId(), q.stated(), q.withdrawn(), now, q.matching()));
    }
}
