package jp.shikaku.eligibility.messages;

import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.eligibility.lookup.LookedUp;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.HalfWidthKana;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

/** Writes a qualification as ResultOfQualificationConfirmation, in the order of its elements. */
final class ResultElement {

    private static final String GENERAL = "01";
    private static final String RETIRED = "02";
    private static final String SPECIAL_RETIRED = "06";
    private static final String SELF_DEFENCE_FORCES = "07";

    private ResultElement() {}

    static Element of(LookedUp.Shown shown) {
        StatedQualification stated = shown.qualification().stated();
        PersonFacts person = shown.person();
        InsurerNumber insurer = stated.insured().insurer();
        return Element.of("ResultOfQualificationConfirmation")
                .add("InsuredCardClassification", cardClassification(insurer))
                .add("InsurerNumber", insurer.padded())
                .add("InsuredCardSymbol", stated.insured().symbol())
                .add("InsuredIdentificationNumber", stated.insured().number())
                .add("InsuredBranchNumber", stated.insured().normalisedBranch())
                .add("PersonalFamilyClassification", stated.relationship() == Relationship.SELF ? "1" : "2")
                .add("InsuredName", insuredName(stated, person))
                .add("Name", fullWidthBlanks(person.name()))
                .add("NameKana", HalfWidthKana.of(person.kana()))
                .add("Sex1", person.sex())
                .add("Birthdate", Dates.write(person.birthDate()))
                .add("Address", person.address())
                .add("PostNumber", person.postNumber())
                .add("QualificationDate", Dates.write(stated.period().acquiredOn()))
                .add("DisqualificationDate", Dates.write(stated.period().lostOn()))
                .add("InsuredCertificateIssuanceDate", Dates.write(stated.issuedOn()))
                .add("InsuredPartialContributionRatio", contributionRatio(stated))
                .add("ReasonOfLoss", stated.lossReason())
                .add("InsurerName", insurerName(shown, insurer))
                .build();
    }

    /** 証区分 (OQSCD010) as far as the number tells it. */
    private static String cardClassification(InsurerNumber insurer) {
        return switch (insurer.value().substring(0, 2)) {
            case "67" -> RETIRED;
            case "63", "72", "73", "74", "75" -> SPECIAL_RETIRED;
            case "07" -> SELF_DEFENCE_FORCES;
            default -> GENERAL;
        };
    }

    private static String insuredName(StatedQualification stated, PersonFacts person) {
        if (stated.insuredName() != null) {
            return fullWidthBlanks(stated.insuredName());
        }
        return stated.relationship() == Relationship.SELF ? fullWidthBlanks(person.name()) : null;
    }

    /** Only for 後期高齢者; the ratio of others is on their 高齢受給者証. */
    private static String contributionRatio(StatedQualification stated) {
        boolean elderly = stated.insured().insurer().scheme() == InsuranceScheme.LATE_STAGE_ELDERLY;
        return elderly && stated.burdenTenths() != null ? "0" + stated.burdenTenths() + "0" : null;
    }

    /** The interface requires a name; a directory that has none on that day leaves the number. */
    private static String insurerName(LookedUp.Shown shown, InsurerNumber insurer) {
        return shown.insurerName() == null ? insurer.printed() : shown.insurerName();
    }

    private static String fullWidthBlanks(String name) {
        return name.strip().replaceAll("\\s+", "　");
    }
}
