package jp.shikaku.eligibility.certificate;

import java.util.UUID;

/**
 * One version of a certificate, as it became known.
 *
 * @param id of the certificate, the same in all versions
 * @param version from 1
 * @param withdrawn it was taken back: treated as never having been
 */
public record CertificateFact(UUID id, UUID qualificationId, int version, Certificate certificate, boolean withdrawn) {

    /** A certificate stated for the first time. */
    public static CertificateFact first(UUID id, UUID qualificationId, Certificate certificate) {
        return new CertificateFact(id, qualificationId, 1, certificate, false);
    }

    /** The next version: what should have been stated, or that nothing should. */
    public CertificateFact next(Certificate stated, boolean takenBack) {
        return new CertificateFact(id, qualificationId, version + 1, stated, takenBack);
    }
}
