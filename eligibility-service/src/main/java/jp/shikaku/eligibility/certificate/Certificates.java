package jp.shikaku.eligibility.certificate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The certificates of one qualification as known at one position, in the order of their first days. */
public record Certificates(List<Certificate> all) {

    public static final Certificates NONE = new Certificates(List.of());

    /** 一般: the class of a qualification of which no other is stated. */
    public static final String ORDINARY = "01";

    public Certificates {
        all = all.stream()
                .sorted(Comparator.comparing(Certificate::validFrom)
                        .thenComparing(Certificate::kind)
                        .thenComparing(Certificate::classification, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** Those in force on a day: at most one of each kind, but several 特定疾病. */
    public Certificates inForceOn(LocalDate day) {
        return new Certificates(all.stream().filter(c -> c.inForceOn(day)).toList());
    }

    /** Those a desk may see without the person's consent. */
    public Certificates withoutConsent() {
        return new Certificates(all.stream()
                .filter(c ->
                        c.kind() != CertificateKind.LIMIT_APPLICATION && c.kind() != CertificateKind.SPECIFIC_DISEASE)
                .toList());
    }

    /** 証区分 (OQSCD010): 01 unless another is stated. */
    public String cardClass() {
        return card().map(Certificate::classification).orElse(ORDINARY);
    }

    public Optional<Certificate> card() {
        return one(CertificateKind.CARD);
    }

    public Optional<Certificate> contributionRatio() {
        return one(CertificateKind.CONTRIBUTION_RATIO);
    }

    public boolean preschool() {
        return one(CertificateKind.PRESCHOOL).isPresent();
    }

    public Optional<Certificate> elderlyRecipient() {
        return one(CertificateKind.ELDERLY_RECIPIENT);
    }

    public Optional<Certificate> limitApplication() {
        return one(CertificateKind.LIMIT_APPLICATION);
    }

    /** 特定疾病: any number of categories. */
    public List<Certificate> specificDiseases() {
        return of(CertificateKind.SPECIFIC_DISEASE).toList();
    }

    private Optional<Certificate> one(CertificateKind kind) {
        return of(kind).reduce((former, latter) -> latter);
    }

    private Stream<Certificate> of(CertificateKind kind) {
        return all.stream().filter(c -> c.kind() == kind);
    }
}
