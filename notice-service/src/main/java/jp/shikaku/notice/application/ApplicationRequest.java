package jp.shikaku.notice.application;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application for a 資格確認書. */
@Schema(name = "ApplicationRequest", description = "資格確認書の申請")
record ApplicationRequest(
        @Schema(description = "Opaque id of the person; left out by the person") String personId,
        @NotBlank @Schema(description = "Opaque id of the qualification") String qualificationId,
        @NotBlank
                @Schema(
                        description =
                                "CARD_LOST 紛失, CARD_RENEWING 更新中, ASSISTANCE_NEEDED 要介護・障害等, LATE_STAGE_CHOICE 後期高齢者の希望, "
                                        + "REGISTRATION_RUNNING 登録未了. Others are refused",
                        example = "CARD_LOST")
                String reason,
        @Size(max = 10)
                @Schema(
                        description =
                                "What was shown: LOSS_REPORT, CARD_REISSUE_RECEIPT, CARD_RENEWAL_RECEIPT, CARE_CERTIFICATE, "
                                        + "DISABILITY_CERTIFICATE, INSURER_KNOWS",
                        example = "[\"LOSS_REPORT\"]")
                List<String> evidence) {

    List<String> evidenceOrNone() {
        return evidence == null ? List.of() : evidence;
    }
}
