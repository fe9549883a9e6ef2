package jp.shikaku.eligibility.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.certificate.CertificateFact;
import jp.shikaku.eligibility.certificate.CertificateStatement;

/**
 * A certificate as registered now.
 *
 * @param withdrawn only true is shown: it was taken back
 */
@Schema(
        name = "RegisteredCertificate",
        requiredProperties = {"certificateId", "certificate"},
        description = "A registered certificate. 登録された証")
public record CertificateView(
        @Schema(description = "Opaque id") String certificateId,
        CertificateStatement certificate,
        @Schema(description = "Only shown when true: it was taken back") Boolean withdrawn) {

    static CertificateView of(CertificateFact fact) {
        return new CertificateView(
                fact.id().toString(),
                CertificateStatement.of(fact.certificate()),
                fact.withdrawn() ? Boolean.TRUE : null);
    }
}
