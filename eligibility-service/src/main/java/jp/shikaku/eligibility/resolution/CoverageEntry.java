package jp.shikaku.eligibility.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.certificate.Certificate;
import jp.shikaku.eligibility.certificate.CertificateKind;
import jp.shikaku.eligibility.certificate.Certificates;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.Relationship;

/** One qualification in a person's timeline, as far as the review needs it. */
@Schema(
        name = "CoverageEntry",
        requiredProperties = {
            "qualificationId",
            "insurerNumber",
            "number",
            "relationship",
            "acquiredOn",
            "scheme",
            "reviewOrganisation",
            "suspended",
            "knownSince"
        },
        description = "資格履歴の一件")
public record CoverageEntry(
        @Schema(description = "Opaque id") String qualificationId,
        @Schema(description = "保険者番号, 8 digits, padded with zeros", example = "06132013") String insurerNumber,
        @Schema(description = "記号", example = "１２３") String symbol,
        @Schema(description = "番号", example = "４５６７") String number,
        @Schema(description = "枝番", example = "01") String branch,
        @Schema(description = "SELF 本人, FAMILY 家族") Relationship relationship,
        @Schema(description = "資格取得年月日", example = "2026-09-01") LocalDate acquiredOn,
        @Schema(description = "資格喪失年月日, the first day no longer covered") LocalDate lostOn,
        @Schema(description = "資格喪失事由 01, 02, 03, 99") String lossReason,
        @Schema(description = "交付年月日") LocalDate issuedOn,
        @Schema(description = "一部負担金の割合, in tenths") Integer burdenTenths,
        @Schema(
                        description =
                                "EMPLOYEES, NATIONAL, NATIONAL_RETIRED, LATE_STAGE_ELDERLY. Accept values not listed here")
                String scheme,
        @Schema(description = "SHIHARAI_KIKIN 支払基金, KOKUHOREN 国保連. Accept values not listed here")
                String reviewOrganisation,
        @Schema(description = "Being matched or suspected: does not count") boolean suspended,
        @Schema(description = "When the registry learned it", example = "2026-09-05T10:15:30Z") Instant knownSince,
        @Schema(description = "When the registry learned of the loss") Instant lossKnownSince,
        @Schema(description = "回収年月日: when its 資格確認書 came back to the insurer; absent while that is not known")
                LocalDate cardReturnedOn,
        @Schema(description = "適用区分 registered under it; absent where there is none, and in a search for persons")
                List<LimitApplication> limits) {

    /** A registered income class. */
    @Schema(
            name = "LimitApplication",
            requiredProperties = {"flag", "validFrom"},
            description = "限度額適用区分")
    public record LimitApplication(
            @Schema(description = "適用区分 OQSCD012, A01 to B10", example = "A03") String flag,
            @Schema(description = "有効開始年月日", example = "2026-08-01") LocalDate validFrom,
            @Schema(description = "有効終了年月日, the last day included", example = "2027-07-31") LocalDate validTo) {}

    /** The entry of a qualification. */
    public static CoverageEntry of(Qualification qualification) {
        return of(qualification, Certificates.NONE);
    }

    /** The same with what its certificates say that matters to a review. */
    static CoverageEntry of(Qualification qualification, Certificates certificates) {
        StatedQualification stated = qualification.stated();
        InsuredNumber insured = stated.insured();
        return new CoverageEntry(
                qualification.id().toString(),
                insured.insurer().value(),
                insured.symbol(),
                insured.number(),
                insured.branch(),
                stated.relationship(),
                stated.period().acquiredOn(),
                stated.period().lostOn(),
                stated.lossReason(),
                stated.issuedOn(),
                stated.burdenTenths(),
                insured.insurer().scheme().name(),
                insured.insurer().scheme().reviewOrganisation().name(),
                !qualification.counts(),
                qualification.known().since(),
                qualification.known().lossSince(),
                cardReturnedOn(certificates),
                limits(certificates));
    }

    private static LocalDate cardReturnedOn(Certificates certificates) {
        return certificates.all().stream()
                .filter(certificate -> certificate.kind() == CertificateKind.CARD)
                .map(Certificate::returnedOn)
                .filter(day -> day != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<LimitApplication> limits(Certificates certificates) {
        List<LimitApplication> limits = certificates.all().stream()
                .filter(certificate -> certificate.kind() == CertificateKind.LIMIT_APPLICATION)
                .map(limit -> new LimitApplication(limit.flag(), limit.validFrom(), limit.validTo()))
                .toList();
        return limits.isEmpty() ? null : limits;
    }
}
