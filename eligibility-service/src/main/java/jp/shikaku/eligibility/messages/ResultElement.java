package jp.shikaku.eligibility.messages;

import java.time.Instant;
import java.time.LocalDate;

import jp.shikaku.eligibility.certificate.CertificateStatement;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.eligibility.lookup.LookedUp;
import jp.shikaku.eligibility.lookup.LookedUpCertificates;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.HalfWidthKana;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

/** Writes a qualification, with the certificates in force on the day, as ResultOfQualificationConfirmation, in the order of its elements. */
final class ResultElement {

    private static final String GENERAL = "01";
    private static final String RETIRED = "02";
    private static final String SPECIAL_RETIRED = "06";
    private static final String SELF_DEFENCE_FORCES = "07";

    private ResultElement() {}

    /**
     * A qualification.
     *
     * @param consent the patient agrees that 限度額 information is given
     * @param consentAt when; null where the answer cannot hold it
     */
    static Element of(LookedUp.Shown shown, boolean consent, Instant consentAt) {
        StatedQualification stated = shown.qualification().stated();
        PersonFacts person = shown.person();
        LookedUpCertificates known = shown.certificates();
        CertificateStatement card = known == null ? null : known.card();
        InsurerNumber insurer = stated.insured().insurer();
        Element.Builder result = Element.of("ResultOfQualificationConfirmation")
                .add("InsuredCardClassification", cardClassification(insurer, known))
                .add("InsurerNumber", insurer.padded())
                .add("InsuredCardSymbol", stated.insured().symbol())
                .add("InsuredIdentificationNumber", stated.insured().number())
                .add("InsuredBranchNumber", stated.insured().normalisedBranch())
                .add("PersonalFamilyClassification", stated.relationship() == Relationship.SELF ? "1" : "2")
                .add("InsuredName", insuredName(shown))
                .add(Element.leaf("Name", fullWidthBlanks(person.name())))
                .add("NameKana", HalfWidthKana.of(person.kana()))
                .add("Sex1", person.sex())
                .add("Birthdate", Dates.write(person.birthDate()))
                .add("Address", person.address())
                .add("PostNumber", person.postNumber())
                .add("QualificationDate", Dates.write(stated.period().acquiredOn()))
                .add("DisqualificationDate", Dates.write(stated.period().lostOn()))
                .add("InsuredCertificateIssuanceDate", Dates.write(issuedOn(stated, card)))
                .add("InsuredCardValidDate", card == null ? null : Dates.write(card.validFrom()))
                .add("InsuredCardExpirationDate", card == null ? null : Dates.write(card.validTo()))
                .add("InsuredPartialContributionRatio", contributionRatio(stated, known))
                .add("PreschoolClassification", known != null && known.preschool() ? "1" : null)
                .add("ReasonOfLoss", stated.lossReason())
                .add("InsurerName", insurerName(shown, insurer));
        return CertificateElements.add(result, known, consent, consentAt)
                .add("LimitApplicationCertificateChanged", consentAt == null ? changed(shown) : null)
                .build();
    }

    /** OQSCD014, in bulk answers instead of what needs consent. */
    private static String changed(LookedUp.Shown shown) {
        return shown.limitApplicationChanged() ? "1" : "0";
    }

    /** 証区分 (OQSCD010): as stated, else as far as the number tells it. */
    private static String cardClassification(InsurerNumber insurer, LookedUpCertificates known) {
        if (known != null && !GENERAL.equals(known.cardClass())) {
            return known.cardClass();
        }
        return switch (insurer.value().substring(0, 2)) {
            case "67" -> RETIRED;
            case "63", "72", "73", "74", "75" -> SPECIAL_RETIRED;
            case "07" -> SELF_DEFENCE_FORCES;
            default -> GENERAL;
        };
    }

    private static LocalDate issuedOn(StatedQualification stated, CertificateStatement card) {
        return card == null || card.issuedOn() == null ? stated.issuedOn() : card.issuedOn();
    }

    private static String insuredName(LookedUp.Shown shown) {
        if (shown.insuredName() != null) {
            return fullWidthBlanks(shown.insuredName());
        }
        boolean self = shown.qualification().stated().relationship() == Relationship.SELF;
        return self ? fullWidthBlanks(shown.person().name()) : null;
    }

    /** Only for 後期高齢者; the ratio of others is on their 高齢受給者証. */
    private static String contributionRatio(StatedQualification stated, LookedUpCertificates known) {
        if (known != null && known.contributionRatio() != null) {
            return CertificateElements.percent(known.contributionRatio().ratioTenths());
        }
        boolean elderly = stated.insured().insurer().scheme() == InsuranceScheme.LATE_STAGE_ELDERLY;
        return elderly ? CertificateElements.percent(stated.burdenTenths()) : null;
    }

    /** The interface requires a name; a directory that has none on that day leaves the number. */
    private static String insurerName(LookedUp.Shown shown, InsurerNumber insurer) {
        return shown.insurerName() == null ? insurer.printed() : shown.insurerName();
    }

    private static String fullWidthBlanks(String name) {
        return name.strip().replaceAll("\\s+", "　");
    }
}
