package jp.shikaku.eligibility.access.looks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One look at a person.
 *
 * @param by who looked, as an organisation
 * @param actor who acted for it; shown to auditors only
 * @param shownText what was shown, for a person
 * @param withheld parts that the person had blocked and that were not shown
 * @param reason the asker's own words, of an emergency
 * @param linkWasWrong the number asked for was linked to this person by mistake: the look was at somebody else's number
 */
@Schema(
        name = "Look",
        requiredProperties = {"lookId", "at", "action", "by", "shown", "shownText", "emergency", "linkWasWrong"},
        description = "参照の記録")
public record Look(
        @Schema(description = "Opaque id") String lookId,
        @Schema(description = "When 日時", example = "2026-10-02T00:00:00Z") Instant at,
        @Schema(
                        description = "What was asked, for example LOOKUP, READ_PERSON, COVERAGE_RESOLUTION",
                        example = "LOOKUP")
                String action,
        @Schema(description = "Who 参照者") Looker by,
        @Schema(description = "Who acted for it; auditors only") String actor,
        @Schema(description = "Why, as stated; see Purpose-Of-Use", example = "TREATMENT") String purpose,
        @Schema(description = "The purpose for a person") LookText purposeText,
        @Schema(description = "Day asked about 資格確認日") LocalDate asOf,
        @Schema(description = "What was shown, in stable words", example = "VALID IN_FORCE QUALIFICATION_SHOWN")
                String shown,
        @Schema(description = "What was shown, for a person") LookText shownText,
        @Schema(description = "Parts blocked by the person that were not shown") List<String> withheld,
        @Schema(description = "An emergency look 緊急の照会") boolean emergency,
        @Schema(description = "The asker's reason for an emergency look") String reason,
        @Schema(description = "The number asked for was linked to this person by mistake 誤紐付けによる参照")
                boolean linkWasWrong) {

    /**
     * Who looked.
     *
     * @param kind INSTITUTION, INSURER, SERVICE, PERSON, AUDITOR, OPERATOR, or COMPLAINT_OFFICE: an auditor or operator who
     *     answered an inquiry, which the trail does not tell apart
     * @param code institution code or insurer numbers; absent for the others
     * @param name as the directory had it that day; absent where it has none
     */
    @Schema(name = "Looker", requiredProperties = "kind", description = "参照者")
    public record Looker(
            @Schema(
                            description = "INSTITUTION 医療機関, INSURER 保険者, SERVICE システム, PERSON 本人, AUDITOR 監査, "
                                    + "OPERATOR 運用者, COMPLAINT_OFFICE 照会・苦情への対応の担当（監査または運用）. "
                                    + "Accept values not listed here",
                            extensions =
                                    @Extension(
                                            name = "x-extensible-enum",
                                            parseValue = true,
                                            value =
                                                    "[\"INSTITUTION\",\"INSURER\",\"SERVICE\",\"PERSON\",\"AUDITOR\",\"OPERATOR\",\"COMPLAINT_OFFICE\"]"),
                            example = "INSTITUTION")
                    String kind,
            @Schema(description = "Institution code or insurer numbers", example = "1311234567") String code,
            @Schema(description = "Name in the directory that day") String name) {}
}
