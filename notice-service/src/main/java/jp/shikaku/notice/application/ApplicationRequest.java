package jp.shikaku.notice.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.notice.NoticeError;
import jp.shikaku.notice.entitlement.ApplicationReasons;
import jp.shikaku.notice.entitlement.OptionalItem;
import jp.shikaku.notice.lifecycle.QueryValues;
import jp.shikaku.support.ProblemException;

/** An application for a 資格確認書. */
@Schema(name = "ApplicationRequest", description = "資格確認書の申請")
record ApplicationRequest(
        @Size(max = 64) @Schema(description = "Opaque id of the person; left out by the person") String personId,
        @NotBlank @Size(max = 64) @Schema(description = "Opaque id of the qualification") String qualificationId,
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description =
                                "CARD_LOST 紛失, CARD_RENEWING 更新中, ASSISTANCE_NEEDED 要介護・障害等, LATE_STAGE_CHOICE 後期高齢者の希望, "
                                        + "REGISTRATION_RUNNING 登録未了, "
                                        + "OPTIONAL_ITEMS 任意記載事項の記載（職権交付の方）. Others are refused",
                        example = "CARD_LOST")
                String reason,
        @Size(max = 10)
                @Schema(
                        description =
                                "What was shown: LOSS_REPORT, CARD_REISSUE_RECEIPT, CARD_RENEWAL_RECEIPT, CARE_CERTIFICATE, "
                                        + "DISABILITY_CERTIFICATE, INSURER_KNOWS",
                        example = "[\"LOSS_REPORT\"]")
                List<@Size(max = 40) String> evidence,
        @Size(max = 3)
                @Schema(
                        description =
                                "任意記載事項 the certificate is to show, with any reason: LIMIT_CLASS 限度区分, "
                                        + "LONG_STAY 長期入院該当, SPECIFIC_DISEASE 特定疾病区分. Shown as far as certificates are registered",
                        example = "[\"LIMIT_CLASS\"]")
                List<@Size(max = 40) String> optionalItems) {

    /** What is applied for; an optional item that does not exist is a 400. */
    ApplicationReasons.Asked asked() {
        Set<OptionalItem> items = optionalItems == null
                ? Set.of()
                : optionalItems.stream()
                        .map(name -> QueryValues.constant(OptionalItem.class, name)
                                .orElseThrow(() -> new ProblemException(NoticeError.NO_SUCH_STATE)))
                        .collect(Collectors.toUnmodifiableSet());
        return new ApplicationReasons.Asked(reason, evidence == null ? List.of() : evidence, items);
    }
}
