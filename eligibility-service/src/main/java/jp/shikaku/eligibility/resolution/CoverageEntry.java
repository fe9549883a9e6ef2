package jp.shikaku.eligibility.resolution;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        @Schema(description = "When the registry learned of the loss") Instant lossKnownSince) {

    /** The entry of a qualification. */
    public static CoverageEntry of(Qualification qualification) {
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
                qualification.known().lossSince());
    }
}
