package jp.shikaku.eligibility.registration.judgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.coverage.Known;
import jp.shikaku.eligibility.coverage.Matching;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;

/** The ways in which what is registered goes on: each adds new versions to a book and says whom it concerns. */
public final class Revisions {

    private final Book book;
    private final Comparisons comparisons;

    public Revisions(Book book) {
        this.book = book;
        this.comparisons = new Comparisons(book);
    }

    /** Whether a statement would overlap another one of the same person under the same number. */
    public boolean overlapsOwn(UUID except, UUID personId, StatedQualification stated) {
        return book.entriesOf(personId).stream()
                .map(Entry::qualification)
                .filter(q -> !q.id().equals(except))
                .anyMatch(q ->
                        q.stated().sameNumberAs(stated) && q.stated().period().overlaps(stated.period()));
    }

    /** A statement is made for the first time; unless stock, it waits for the resident register. */
    Entry begin(UUID id, Person person, Statement.Register register, LinkFact.Basis basis, boolean compare) {
        Instant now = book.moment().at();
        StatedQualification stated = register.stated();
        Instant lossSince = stated.period().lostOn() == null ? null : now;
        Known known = new Known(1, 1, book.moment().position(), now, now, lossSince);
        Qualification begun = new Qualification(id, person.id(), stated, false, known, Matching.STOCK);
        Entry entry = new Entry(begun, StatedPerson.of(register), List.of(stated), List.of());
        if (compare) {
            entry = comparisons.await(comparisons.stating(entry, register.person()), MatchingFact.Cause.REGISTERED);
        }
        book.add(entry);
        book.add(new LinkFact(id, 1, person.id(), basis));
        book.changed(
                person.id(),
                ChangeKind.QUALIFICATION_REGISTERED,
                List.of(id),
                List.of(Book.identity(entry.qualification(), person)));
        return entry;
    }

    /** A qualification goes on under a new number: the same person, and the same state of the comparison. */
    Entry continueAs(UUID id, Person person, StatedQualification stated, Entry old, LinkFact.Basis basis) {
        Instant now = book.moment().at();
        Instant lossSince = stated.period().lostOn() == null ? null : now;
        Known known = new Known(1, 1, book.moment().position(), now, now, lossSince);
        Qualification begun = new Qualification(id, person.id(), stated, false, known, Matching.STOCK);
        Entry entry = comparisons.continued(new Entry(begun, old.named(), List.of(stated), List.of()), old);
        book.add(entry);
        book.add(new LinkFact(id, 1, person.id(), basis));
        book.changed(
                person.id(),
                ChangeKind.QUALIFICATION_REGISTERED,
                List.of(id),
                List.of(Book.identity(entry.qualification(), person)));
        return entry;
    }

    /** A statement is replaced by what should have been stated, or gains its loss. A withdrawn one stands again. */
    public Entry restate(Entry entry, StatedQualification stated, ChangeKind kind) {
        return revise(entry, stated, false, kind);
    }

    /** A statement is taken back. */
    public Entry withdraw(Entry entry) {
        return revise(entry, entry.qualification().stated(), true, ChangeKind.QUALIFICATION_WITHDRAWN);
    }

    /** A number turns out to be another person's: one fact, and both persons change. */
    public Entry link(Entry entry, Person right) {
        Qualification q = entry.qualification();
        Person wrong = book.person(q.personId()).orElseThrow();
        int linkVersion = q.known().linkVersion() + 1;
        Instant now = book.moment().at();
        Known known = new Known(
                q.known().version(),
                linkVersion,
                book.moment().position(),
                now,
                now,
                q.known().lossSince());
        Qualification linked = new Qualification(q.id(), right.id(), q.stated(), q.withdrawn(), known, q.matching());
        Entry next = entry.as(linked);
        if (q.matching().version() > 0) {
            next = comparisons.await(next, MatchingFact.Cause.LINK_CORRECTED);
        }
        book.add(next);
        book.add(new LinkFact(q.id(), linkVersion, right.id(), LinkFact.Basis.CORRECTED));
        List<Identity> both = List.of(Book.identity(q, wrong), Book.identity(linked, right));
        book.changed(wrong.id(), ChangeKind.LINK_CORRECTED, List.of(q.id()), both);
        book.changed(right.id(), ChangeKind.LINK_CORRECTED, List.of(q.id()), both);
        return next;
    }

    /** The facts of a person are replaced. */
    public Person correct(Person person, PersonFacts facts) {
        List<Identity> concerned = new ArrayList<>(book.identitiesOf(person));
        Person next = new Person(person.id(), person.version() + 1, person.ref(), facts);
        book.add(next);
        concerned.addAll(book.identitiesOf(next));
        book.changed(person.id(), ChangeKind.PERSON_CHANGED, List.of(), concerned);
        return next;
    }

    private Entry revise(Entry entry, StatedQualification stated, boolean withdrawn, ChangeKind kind) {
        Qualification before = entry.qualification();
        Person person = book.person(before.personId()).orElseThrow();
        Qualification after = new Qualification(
                before.id(), person.id(), stated, withdrawn, knownAfter(before, stated, withdrawn), before.matching());
        Entry next = entry.as(after);
        book.add(next);
        book.changed(
                person.id(),
                kind,
                List.of(before.id()),
                List.of(Book.identity(before, person), Book.identity(after, person)));
        return next;
    }

    private Known knownAfter(Qualification before, StatedQualification stated, boolean withdrawn) {
        Instant now = book.moment().at();
        StatedQualification old = before.stated();
        boolean coversAnew = before.withdrawn() && !withdrawn
                || old.suspended() && !stated.suspended()
                || !old.sameNumberAs(stated)
                || !old.period().acquiredOn().equals(stated.period().acquiredOn());
        Instant lossSince = null;
        if (stated.period().lostOn() != null) {
            boolean sameLoss = stated.period().lostOn().equals(old.period().lostOn());
            lossSince = sameLoss ? before.known().lossSince() : now;
        }
        return new Known(
                before.known().version() + 1,
                before.known().linkVersion(),
                book.moment().position(),
                now,
                coversAnew ? now : before.known().since(),
                lossSince);
    }
}
