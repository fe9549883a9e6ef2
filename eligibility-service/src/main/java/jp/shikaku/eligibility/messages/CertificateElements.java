package jp.shikaku.eligibility.messages;

import java.time.Instant;
import java.util.List;

import jp.shikaku.eligibility.certificate.CertificateStatement;
import jp.shikaku.eligibility.lookup.LookedUpCertificates;
import jp.shikaku.eligibility.messages.form.Element;

/**
 * Writes the certificates of a qualification behind its other elements. 限度額 information needs the patient's consent,
 * which a request by printed numbers can give; 特定疾病 needs one that it cannot, so it is written only where the lookup
 * shows it.
 */
final class CertificateElements {

    private CertificateElements() {}

    /** Adds them; what is not in force, or not consented to, is left out. */
    static Element.Builder add(Element.Builder result, LookedUpCertificates known, boolean consent, Instant consentAt) {
        if (known != null) {
            result.add(elderly(known.elderlyRecipient()));
        }
        if (consentAt != null) {
            result.add("LimitApplicationCertificateRelatedConsFlg", consent ? "1" : "0")
                    .add("LimitApplicationCertificateRelatedConsTime", consent ? Dates.write(consentAt) : null);
            if (known != null) {
                result.add(limit(known.limitApplication()));
            }
        }
        return known == null ? result : result.add(diseases(known.specificDiseases()));
    }

    /** A ratio in tenths as percent in three digits, null for null. */
    static String percent(Integer tenths) {
        return tenths == null ? null : String.format("%03d", tenths * 10);
    }

    private static Element elderly(CertificateStatement c) {
        if (c == null) {
            return null;
        }
        return Element.of("ElderlyRecipientCertificateInfo")
                .add("ElderlyRecipientCertificateDate", Dates.write(c.issuedOn()))
                .add("ElderlyRecipientValidStartDate", Dates.write(c.validFrom()))
                .add("ElderlyRecipientValidEndDate", Dates.write(c.validTo()))
                .add("ElderlyRecipientContributionRatio", percent(c.ratioTenths()))
                .build();
    }

    private static Element limit(CertificateStatement c) {
        if (c == null) {
            return null;
        }
        return Element.of("LimitApplicationCertificateRelatedInfo")
                .add("LimitApplicationCertificateClassification", c.classification())
                .add("LimitApplicationCertificateClassificationFlag", c.flag())
                .add("LimitApplicationCertificateDate", Dates.write(c.issuedOn()))
                .add("LimitApplicationCertificateValidStartDate", Dates.write(c.validFrom()))
                .add("LimitApplicationCertificateValidEndDate", Dates.write(c.validTo()))
                .add("LimitApplicationCertificateLongTermDate", Dates.write(c.longTermOn()))
                .build();
    }

    private static Element diseases(List<CertificateStatement> certificates) {
        if (certificates == null) {
            return null;
        }
        Element.Builder list = Element.of("SpecificDiseasesCertificateList");
        for (CertificateStatement c : certificates) {
            list.add(Element.of("SpecificDiseasesCertificateInfo")
                    .add("SpecificDiseasesDiseaseCategory", c.classification())
                    .add("SpecificDiseasesCertificateDate", Dates.write(c.issuedOn()))
                    .add("SpecificDiseasesValidStartDate", Dates.write(c.validFrom()))
                    .add("SpecificDiseasesValidEndDate", Dates.write(c.validTo()))
                    .add("SpecificDiseasesSelfPay", c.selfPayYen() == null ? null : String.valueOf(c.selfPayYen()))
                    .build());
        }
        return list.build();
    }
}
