package jp.shikaku.notice.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an insurer decides about an application. */
@Schema(name = "ApplicationDecision", description = "申請の決定")
record DecisionRequest(
        @NotNull
                @Pattern(regexp = "GRANT|REFUSE", message = "is GRANT or REFUSE")
                @Schema(description = "GRANT 認定, REFUSE 却下", example = "GRANT")
                String decision,
        @Pattern(regexp = "[A-Z_]{1,40}", message = "is a code of capital letters")
                @Schema(description = "Why it is refused; needed then", example = "EVIDENCE_INSUFFICIENT")
                String reason) {}
