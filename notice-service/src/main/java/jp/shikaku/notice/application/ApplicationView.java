package jp.shikaku.notice.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.notice.lifecycle.ApplicationEntity;
import jp.shikaku.notice.lifecycle.ApplicationState;

/** An application as its person and insurer see it. */
@Schema(
        name = "Application",
        requiredProperties = {
            "applicationId",
            "personId",
            "qualificationId",
            "insurerNumber",
            "reason",
            "evidence",
            "state",
            "appliedAt"
        },
        description = "資格確認書の申請")
record ApplicationView(
        @Schema(description = "Opaque id") String applicationId,
        @Schema(description = "Opaque id of the person") String personId,
        @Schema(description = "Opaque id of the qualification") String qualificationId,
        @Schema(description = "保険者番号, 8 digits", example = "06132013") String insurerNumber,
        @Schema(description = "Accept values not listed in the request", example = "CARD_LOST") String reason,
        @Schema(example = "[\"LOSS_REPORT\"]") List<String> evidence,
        @Schema(
                        description = "任意記載事項 the certificate is to show: LIMIT_CLASS, LONG_STAY, SPECIFIC_DISEASE. "
                                + "Accept values not listed here; absent for none",
                        example = "[\"LIMIT_CLASS\"]")
                List<String> optionalItems,
        @Schema(
                        implementation = String.class,
                        description =
                                "RECEIVED 受付, GRANTED 認定, REFUSED 却下, WITHDRAWN 取下げ. Accept values not listed here",
                        example = "RECEIVED")
                ApplicationState state,
        @Schema(description = "Last day on which it holds; absent where it goes on", example = "2027-05-24")
                LocalDate holdsUntil,
        @Schema(example = "2026-11-25T10:02:03+09:00") Instant appliedAt,
        @Schema(example = "2026-11-26T10:02:03+09:00") Instant decidedAt,
        @Schema(description = "Why it was refused, as a code", example = "EVIDENCE_INSUFFICIENT") String refusal) {

    static ApplicationView of(ApplicationEntity row) {
        return new ApplicationView(
                row.id().toString(),
                row.personId(),
                row.qualificationId(),
                row.insurerNumber(),
                row.reason(),
                row.evidence(),
                row.optionalItems().isEmpty()
                        ? null
                        : row.optionalItems().stream().map(Enum::name).toList(),
                row.state(),
                row.holdsUntil(),
                row.appliedAt(),
                row.decidedAt(),
                row.refusal());
    }
}
