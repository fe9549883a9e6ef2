package jp.shikaku.eligibility.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.certificate.Certificate;
import jp.shikaku.eligibility.certificate.CertificateStatement;
import jp.shikaku.eligibility.certificate.Certificates;

/** The certificates of a qualification that are in force on the day asked; those that need a consent only with it. */
@Schema(
        name = "LookedUpCertificates",
        requiredProperties = {"cardClass", "preschool"},
        description = "資格確認日に有効な証")
public record LookedUpCertificates(
        @Schema(description = "被保険者証区分 OQSCD010; 01 unless another is registered", example = "01") String cardClass,
        @Schema(description = "証の交付・有効期間") CertificateStatement card,
        @Schema(description = "一部負担金割合（後期高齢者）") CertificateStatement contributionRatio,
        @Schema(description = "未就学該当 OQSCD015") boolean preschool,
        @Schema(description = "高齢受給者証") CertificateStatement elderlyRecipient,
        @Schema(description = "限度額適用認定証, only with consent") CertificateStatement limitApplication,
        @Schema(description = "特定疾病療養受療証, only with consent") List<CertificateStatement> specificDiseases) {

    static LookedUpCertificates of(Certificates known, LocalDate day, ConsentsAnswer consents) {
        Certificates c = known.inForceOn(day);
        List<CertificateStatement> diseases =
                c.specificDiseases().stream().map(CertificateStatement::of).toList();
        boolean diseasesShown = consents.specificDiseases().isGiven() && !diseases.isEmpty();
        return new LookedUpCertificates(
                c.cardClass(),
                shown(c.card()),
                shown(c.contributionRatio()),
                c.preschool(),
                shown(c.elderlyRecipient()),
                consents.limitApplication().isGiven() ? shown(c.limitApplication()) : null,
                diseasesShown ? diseases : null);
    }

    /** What the audit trail says was shown, beyond what everybody may see. */
    String shownByConsent() {
        return (limitApplication == null ? "" : " LIMIT_APPLICATION_SHOWN")
                + (specificDiseases == null ? "" : " SPECIFIC_DISEASES_SHOWN");
    }

    private static CertificateStatement shown(Optional<Certificate> certificate) {
        return certificate.map(CertificateStatement::of).orElse(null);
    }
}
