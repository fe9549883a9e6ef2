package jp.shikaku.eligibility.lookup;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.access.block.Withholding;
import jp.shikaku.eligibility.certificate.CertificateReader;
import jp.shikaku.eligibility.certificate.Certificates;
import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.AsKnown;

/** The certificates that go with a qualification shown, of the same knowledge as the rest of the answer. */
@Singleton
class ShownCertificates {

    private final CertificateReader reader;

    @Inject
    ShownCertificates(CertificateReader reader) {
        this.reader = reader;
    }

    /**
     * Those in force, in one statement.
     *
     * @param known the knowledge the qualification was read at
     * @return null when the qualification does not cover the day, or the person has blocked certificates
     */
    LookedUpCertificates of(
            Qualification qualification, LocalDate asOf, Moment known, ConsentsAnswer consents, Withholding withholding)
            throws SQLException {
        if (!qualification.covers(asOf) || withholding.hidesCertificates()) {
            return null;
        }
        Certificates all = reader.read(Set.of(qualification.id()), new AsKnown(known.position(), null))
                .get(qualification.id());
        return LookedUpCertificates.of(all, asOf, consents);
    }

    /** What the audit trail says of a qualification that was shown. */
    static String outcome(LookedUpQualification shown) {
        if (shown == null) {
            return "";
        }
        LookedUpCertificates certificates = shown.certificates();
        return " QUALIFICATION_SHOWN" + (certificates == null ? "" : certificates.shownByConsent());
    }
}
