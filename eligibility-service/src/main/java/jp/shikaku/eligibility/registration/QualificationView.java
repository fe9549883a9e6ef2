package jp.shikaku.eligibility.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.certificate.CertificateStatement;
import jp.shikaku.eligibility.certificate.Certificates;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.Relationship;

/**
 * A qualification as registered now.
 *
 * @param insurerNumber eight digits, padded with zeros
 * @param knownSince when the registry learned that this person is so covered
 * @param lossKnownSince when the registry learned of the loss
 * @param certificates null where they are not shown
 * @param withdrawn only true is shown: the statement was taken back
 */
@Schema(
        name = "Qualification",
        requiredProperties = {
            "qualificationId",
            "insurerNumber",
            "number",
            "relationship",
            "acquiredOn",
            "scheme",
            "reviewOrganisation",
            "suspended",
            "counts",
            "matching",
            "knownSince"
        },
        description = "A registered qualification. 登録された資格")
public record QualificationView(
        @Schema(description = "Opaque id") String qualificationId,
        @Schema(description = "Opaque id of the person it is linked to") String personId,
        @Schema(description = "保険者番号, 8 digits, padded with zeros", example = "06132013") String insurerNumber,
        @Schema(description = "記号", example = "１２３") String symbol,
        @Schema(description = "番号", example = "４５６７") String number,
        @Schema(description = "枝番", example = "01") String branch,
        @Schema(description = "SELF 本人, FAMILY 家族") Relationship relationship,
        @Schema(description = "被保険者氏名（世帯主氏名）") String insuredName,
        @Schema(description = "資格取得年月日", example = "2026-09-01") LocalDate acquiredOn,
        @Schema(description = "資格喪失年月日, the first day no longer covered") LocalDate lostOn,
        @Schema(description = "資格喪失事由 01, 02, 03, 99") String lossReason,
        @Schema(description = "交付年月日") LocalDate issuedOn,
        @Schema(description = "一部負担金の割合, in tenths") Integer burdenTenths,
        @Schema(
                        description = "EMPLOYEES 被用者保険, NATIONAL 国保, NATIONAL_RETIRED 国保退職, LATE_STAGE_ELDERLY 後期高齢者. "
                                + "Accept values not listed here")
                String scheme,
        @Schema(description = "SHIHARAI_KIKIN 支払基金, KOKUHOREN 国保連. Accept values not listed here")
                String reviewOrganisation,
        @Schema(description = "A wrong link is suspected by the insurer: the statement does not count")
                boolean suspended,
        @Schema(description = "Whether the statement may be relied on: not withdrawn, not suspended, not held back")
                boolean counts,
        @Schema(
                        description = "Comparison with the resident register 住民基本台帳との照合: STOCK 照合対象外, PENDING 照合中, "
                                + "CLEAR 一致, REVIEW 要確認, SUSPENDED 不一致, RELEASED 疑いなし, DOUBTED 要確認（表示継続）. "
                                + "Accept values not listed here")
                String matching,
        @Schema(description = "Only shown when true: the statement was taken back") Boolean withdrawn,
        @Schema(description = "事実発生日・届出日・受付日") FilingDates event,
        @Schema(description = "When the registry learned it", example = "2026-09-05T10:15:30Z") Instant knownSince,
        @Schema(description = "When the registry learned of the loss") Instant lossKnownSince,
        @Schema(description = "Only shown by readPersons: its certificates 証, ended ones too, withdrawn ones not")
                List<CertificateStatement> certificates) {

    /** A qualification as the contract shows it. */
    public static QualificationView of(Qualification qualification) {
        return of(qualification, (List<CertificateStatement>) null);
    }

    /** A qualification with its certificates. */
    public static QualificationView of(Qualification qualification, Certificates certificates) {
        return of(
                qualification,
                certificates.all().stream().map(CertificateStatement::of).toList());
    }

    private static QualificationView of(Qualification qualification, List<CertificateStatement> certificates) {
        StatedQualification stated = qualification.stated();
        InsuredNumber insured = stated.insured();
        return new QualificationView(
                qualification.id().toString(),
                qualification.personId().toString(),
                insured.insurer().value(),
                insured.symbol(),
                insured.number(),
                insured.branch(),
                stated.relationship(),
                stated.insuredName(),
                stated.period().acquiredOn(),
                stated.period().lostOn(),
                stated.lossReason(),
                stated.issuedOn(),
                stated.burdenTenths(),
                insured.insurer().scheme().name(),
                insured.insurer().scheme().reviewOrganisation().name(),
                stated.suspended(),
                qualification.counts(),
                qualification.matching().state().name(),
                qualification.withdrawn() ? Boolean.TRUE : null,
                FilingDates.of(stated.filing()),
                qualification.known().since(),
                qualification.known().lossSince(),
                certificates);
    }
}
