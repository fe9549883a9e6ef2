package jp.shikaku.eligibility.registration;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.certificate.Certificate;
import jp.shikaku.eligibility.certificate.CertificateError;
import jp.shikaku.eligibility.certificate.CertificateFact;
import jp.shikaku.eligibility.certificate.CertificateRules;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.registration.judgement.Book;
import jp.shikaku.eligibility.registration.judgement.CertificateBook;
import jp.shikaku.eligibility.registration.judgement.ChangeKind;
import jp.shikaku.eligibility.registration.judgement.Entry;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/**
 * Certificates of one qualification, one by one. A change needs the edition of the whole list the caller has seen;
 * asking again for what already stands changes nothing and succeeds.
 */
@Singleton
class CertificateCorrections {

    private final Books books;
    private final BookKeeper keeper;

    @Inject
    CertificateCorrections(Books books, BookKeeper keeper) {
        this.books = books;
        this.keeper = keeper;
    }

    /**
     * A list and what a request is about.
     *
     * @param one the certificate concerned, null for none
     * @param edition of the list
     * @param changed something was added
     */
    record Result(Qualification of, List<CertificateFact> all, CertificateFact one, int edition, boolean changed) {}

    Result read(Author author, String qualificationId) {
        UUID id = Corrections.id(qualificationId);
        Book book = books.read(concern(id));
        return result(Corrections.own(author, book, id), book, null);
    }

    Result add(Author author, String qualificationId, String ifMatch, Certificate stated) {
        return change(author, qualificationId, ifMatch, (book, entry) -> {
            UUID id = entry.qualification().id();
            CertificateFact same = book.certificates().newest(id).stream()
                    .filter(f -> !f.withdrawn() && f.certificate().equals(stated))
                    .findFirst()
                    .orElse(null);
            return same != null ? same : checked(book, entry, CertificateFact.first(Ids.next(), id, stated));
        });
    }

    Result correct(Author author, String qualificationId, String certificateId, String ifMatch, Certificate stated) {
        return change(author, qualificationId, ifMatch, (book, entry) -> {
            CertificateFact now = known(book, entry, certificateId);
            boolean same = !now.withdrawn() && now.certificate().equals(stated);
            return same ? now : checked(book, entry, now.next(stated, false));
        });
    }

    Result end(Author author, String qualificationId, String certificateId, String ifMatch, CertificateEnd end) {
        return change(author, qualificationId, ifMatch, (book, entry) -> {
            CertificateFact now = known(book, entry, certificateId);
            if (now.withdrawn()) {
                throw new ProblemException(EligibilityError.STATEMENT_WITHDRAWN);
            }
            Certificate ended = now.certificate().endingOn(end.lastDay());
            return ended.equals(now.certificate()) ? now : checked(book, entry, now.next(ended, false));
        });
    }

    Result withdraw(Author author, String qualificationId, String certificateId, String ifMatch) {
        return change(author, qualificationId, ifMatch, (book, entry) -> {
            CertificateFact now = known(book, entry, certificateId);
            return now.withdrawn() ? now : now.next(now.certificate(), true);
        });
    }

    private Result change(Author author, String qualificationId, String ifMatch, Change change) {
        UUID id = Corrections.id(qualificationId);
        Versions.requirePresent(ifMatch);
        return books.write(concern(id), (connection, book) -> {
            Result result = changed(author, book, id, ifMatch, change);
            keeper.keep(connection, book, author.subject(), false);
            return result;
        });
    }

    private static Result changed(Author author, Book book, UUID id, String ifMatch, Change change) {
        Entry entry = Corrections.own(author, book, id);
        if (entry.qualification().withdrawn()) {
            throw new ProblemException(EligibilityError.STATEMENT_WITHDRAWN);
        }
        CertificateBook certificates = book.certificates();
        CertificateFact wanted = change.of(book, entry);
        if (!certificates.newest(id).contains(wanted)) {
            Versions.requireMatch(ifMatch, Versions.certificates(certificates.edition(id)));
            certificates.add(wanted);
            book.changedBeside(entry, ChangeKind.QUALIFICATION_CORRECTED);
        }
        return result(entry, book, wanted);
    }

    /** A version that is possible in itself and beside the others. */
    private static CertificateFact checked(Book book, Entry entry, CertificateFact fact) {
        Qualification q = entry.qualification();
        Person person = book.person(q.personId()).orElseThrow();
        CertificateRules.Holder holder = new CertificateRules.Holder(
                person.facts().birthDate(),
                q.stated().insured().insurer().scheme(),
                q.stated().period());
        CertificateRules.firstFault(List.of(fact.certificate()), holder).ifPresent(fault -> {
            throw new ProblemException(fault.error());
        });
        if (book.certificates().contradicted(q.id(), fact.id(), fact.certificate())) {
            throw new ProblemException(CertificateError.OVERLAPS);
        }
        return fact;
    }

    private static CertificateFact known(Book book, Entry entry, String certificateId) {
        return Ids.parse(certificateId)
                .flatMap(id -> book.certificates().newest(entry.qualification().id(), id))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private static Result result(Entry entry, Book book, CertificateFact one) {
        UUID id = entry.qualification().id();
        CertificateBook certificates = book.certificates();
        return new Result(
                entry.qualification(),
                certificates.newest(id),
                one,
                certificates.edition(id),
                !certificates.added().isEmpty());
    }

    private static BookStore.Concern concern(UUID id) {
        return BookStore.Concern.of(List.of(id), List.of()).andCertificates();
    }

    @FunctionalInterface
    private interface Change {
        CertificateFact of(Book book, Entry entry);
    }
}
