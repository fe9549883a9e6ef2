package jp.shikaku.eligibility.registration;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.registration.judgement.Book;
import jp.shikaku.eligibility.registration.judgement.ChangeKind;
import jp.shikaku.eligibility.registration.judgement.Comparisons;
import jp.shikaku.eligibility.registration.judgement.Entry;
import jp.shikaku.eligibility.registration.judgement.Revisions;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/**
 * Corrections of one qualification or one person. Each needs the version the caller has seen; asking again for what
 * already stands changes nothing and succeeds. What is another insurer's is answered as if it did not exist.
 */
@Singleton
public class Corrections {

    private final Books books;
    private final BookKeeper keeper;

    @Inject
    Corrections(Books books, BookKeeper keeper) {
        this.books = books;
        this.keeper = keeper;
    }

    /** A qualification as it stands, withdrawn or not. */
    public Qualification read(Author author, String qualificationId) {
        UUID id = id(qualificationId);
        return own(author, books.read(BookStore.Concern.of(List.of(id), List.of())), id)
                .qualification();
    }

    Qualification correct(Author author, String qualificationId, String ifMatch, QualificationCorrection correction) {
        return change(author, id(qualificationId), ifMatch, new Request(null, null), (book, entry) -> {
            Qualification now = entry.qualification();
            StatedQualification stated = stated(now.stated().insured(), correction);
            if (!now.withdrawn() && stated.saysTheSameAs(now.stated())) {
                return null;
            }
            Person person = book.person(now.personId()).orElseThrow();
            if (person.facts().birthDate().isAfter(stated.period().acquiredOn())) {
                throw new ProblemException(EligibilityError.DATE_IMPOSSIBLE);
            }
            Revisions revisions = new Revisions(book);
            requireNoOverlap(revisions, now.id(), now.personId(), stated);
            return () -> revisions.restate(entry, stated, ChangeKind.QUALIFICATION_CORRECTED);
        });
    }

    Qualification lose(Author author, String qualificationId, String ifMatch, LossStatement loss) {
        return change(author, id(qualificationId), ifMatch, new Request(null, null), (book, entry) -> {
            StatedQualification now = entry.qualification().stated();
            if (entry.qualification().withdrawn()) {
                throw new ProblemException(EligibilityError.STATEMENT_WITHDRAWN);
            }
            checked(() -> LineRules.period(now.period().acquiredOn(), LineRules.day(loss.lostOn(), "/lostOn")));
            StatedQualification lost = now.withLoss(
                    loss.lostOn(), loss.lossReason(), loss.event() == null ? now.filing() : filing(loss.event()));
            if (lost.saysTheSameAs(now)) {
                return null;
            }
            Revisions revisions = new Revisions(book);
            requireNoOverlap(
                    revisions, entry.qualification().id(), entry.qualification().personId(), lost);
            return () -> revisions.restate(entry, lost, ChangeKind.QUALIFICATION_LOST);
        });
    }

    Qualification withdraw(Author author, String qualificationId, String ifMatch, String reason) {
        return change(
                author,
                id(qualificationId),
                ifMatch,
                new Request(null, reason),
                (book, entry) -> entry.qualification().withdrawn() ? null : () -> new Revisions(book).withdraw(entry));
    }

    Qualification link(Author author, String qualificationId, String ifMatch, LinkCorrection correction) {
        UUID right = Ids.parse(correction.personId())
                .orElseThrow(() -> new ProblemException(EligibilityError.LINK_TARGET_UNKNOWN));
        Request request = new Request(right, correction.reason());
        return change(author, id(qualificationId), ifMatch, request, (book, entry) -> {
            Qualification now = entry.qualification();
            if (now.withdrawn()) {
                throw new ProblemException(EligibilityError.STATEMENT_WITHDRAWN);
            }
            if (now.personId().equals(right)) {
                return null;
            }
            Person person =
                    book.person(right).orElseThrow(() -> new ProblemException(EligibilityError.LINK_TARGET_UNKNOWN));
            Revisions revisions = new Revisions(book);
            requireNoOverlap(revisions, now.id(), right, now.stated());
            return () -> revisions.link(entry, person);
        });
    }

    /**
     * The facts of a person, replaced.
     *
     * @param personId as the client passes it
     * @param written blank texts are none
     * @return the person as they stand now
     * @throws ProblemException 422 for a text that no statement may have, 404 unless one of the author's statements is about the person, 412, 428
     */
    public Person correctPerson(Author author, String personId, String ifMatch, PersonFacts written) {
        UUID id = id(personId);
        Versions.requirePresent(ifMatch);
        PersonFacts facts = checked(() -> LineRules.facts(written, ""));
        return books.write(BookStore.Concern.of(List.of(), List.of(id)), (connection, book) -> {
            Person person = book.person(id)
                    .filter(p -> author.insurers().stream().anyMatch(i -> book.hasStatementOf(p.id(), i)))
                    .orElseThrow(Corrections::notFound);
            if (person.facts().equals(facts)) {
                return person;
            }
            Versions.requireMatch(ifMatch, Versions.tag(person));
            Person next = new Revisions(book).correct(person, facts);
            compareAgain(book, author, person, facts);
            keeper.keep(connection, book, author.subject(), false);
            return next;
        });
    }

    /** The author's statements that were compared are compared again, with the person as corrected. */
    private static void compareAgain(Book book, Author author, Person before, PersonFacts facts) {
        boolean sameItems = before.facts().name().equals(facts.name())
                && before.facts().kana().equals(facts.kana())
                && before.facts().birthDate().equals(facts.birthDate())
                && before.facts().sex().equals(facts.sex());
        book.entriesOf(before.id()).stream()
                .filter(e -> e.stating().isPresent())
                .filter(e ->
                        author.mayStateFor(e.qualification().stated().insured().insurer()))
                .filter(e -> !sameItems || !e.qualification().matching().state().counts())
                .forEach(e -> new Comparisons(book).restate(e, facts));
    }

    private Qualification change(Author author, UUID id, String ifMatch, Request request, Change change) {
        Versions.requirePresent(ifMatch);
        List<UUID> others = request.otherPerson() == null ? List.of() : List.of(request.otherPerson());
        return books.write(BookStore.Concern.of(List.of(id), others), (connection, book) -> {
            Entry entry = own(author, book, id);
            Revision revision = change.apply(book, entry);
            if (revision == null) {
                return entry.qualification();
            }
            Versions.requireMatch(ifMatch, Versions.tag(entry.qualification()));
            Entry next = revision.make();
            keeper.keep(connection, book, author.subject(), false);
            if (request.reason() != null) {
                keeper.keepReason(connection, book.moment(), id, request.reason());
            }
            return next.qualification();
        });
    }

    static Entry own(Author author, Book book, UUID id) {
        return book.entry(id)
                .filter(e ->
                        author.mayStateFor(e.qualification().stated().insured().insurer()))
                .orElseThrow(Corrections::notFound);
    }

    private static StatedQualification stated(InsuredNumber now, QualificationCorrection c) {
        return checked(() -> new StatedQualification(
                LineRules.insured(now.insurer().value(), c.symbol(), c.number(), c.branch()),
                c.relationship(),
                LineRules.insuredName(c.insuredName()),
                LineRules.period(LineRules.day(c.acquiredOn(), "/acquiredOn"), LineRules.day(c.lostOn(), "/lostOn")),
                c.lossReason(),
                LineRules.day(c.issuedOn(), "/issuedOn"),
                c.burdenTenths(),
                LineRules.filing(c.event()),
                Boolean.TRUE.equals(c.suspended())));
    }

    private static Filing filing(FilingDates dates) {
        return checked(() -> LineRules.filing(dates));
    }

    private static void requireNoOverlap(Revisions revisions, UUID id, UUID personId, StatedQualification stated) {
        if (revisions.overlapsOwn(id, personId, stated)) {
            throw new ProblemException(EligibilityError.OVERLAPS_OWN_STATEMENT);
        }
    }

    private static <T> T checked(Supplier<T> rule) {
        try {
            return rule.get();
        } catch (LineFault.Found e) {
            throw Faults.problem(e.fault());
        }
    }

    static UUID id(String text) {
        return Ids.parse(text).orElseThrow(Corrections::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonError.NOT_FOUND);
    }

    /** What a change needs besides the qualification; either may be null. */
    private record Request(UUID otherPerson, String reason) {}

    @FunctionalInterface
    private interface Change extends BiFunction<Book, Entry, Revision> {}

    @FunctionalInterface
    private interface Revision {
        Entry make();
    }
}
