package jp.shikaku.eligibility.registration.judgement;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jp.shikaku.eligibility.certificate.Certificate;
import jp.shikaku.eligibility.certificate.CertificateError;
import jp.shikaku.eligibility.certificate.CertificateFact;

/** What becomes of the certificates that come with a statement. Sending the same again adds nothing. */
final class Certifying {

    private final Book book;
    private final Supplier<UUID> ids;

    Certifying(Book book, Supplier<UUID> ids) {
        this.book = book;
        this.ids = ids;
    }

    /**
     * What the certificates of a statement would add to a qualification.
     *
     * @param added those never stated before
     * @param error why they cannot be taken, else null
     */
    record Plan(List<Certificate> added, CertificateError error) {}

    Plan plan(Entry entry, List<Certificate> stated) {
        UUID id = entry.qualification().id();
        List<Certificate> added = stated.stream()
                .filter(c -> !book.certificates().saidBefore(id, c))
                .toList();
        boolean contradicted = added.stream().anyMatch(c -> book.certificates().contradicted(id, null, c));
        return new Plan(added, contradicted ? CertificateError.OVERLAPS : null);
    }

    /** Adds certificates to a qualification that has just begun, whose registration is the news already. */
    void addTo(Entry begun, List<Certificate> certificates) {
        UUID id = begun.qualification().id();
        certificates.forEach(c -> book.certificates().add(CertificateFact.first(ids.get(), id, c)));
    }

    /** Adds certificates to a known qualification, which is news to those who follow. */
    void addLater(Entry entry, List<Certificate> certificates) {
        addTo(entry, certificates);
        book.changedBeside(entry, ChangeKind.QUALIFICATION_CORRECTED);
    }
}
