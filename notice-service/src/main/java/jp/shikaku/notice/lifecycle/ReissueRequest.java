package jp.shikaku.notice.lifecycle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why another paper is asked for. */
@Schema(name = "ReissueRequest", description = "再交付の申請")
record ReissueRequest(
        @NotNull
                @Pattern(
                        regexp = "DAMAGED|NOT_RECEIVED|OTHER",
                        message = "is DAMAGED, NOT_RECEIVED or OTHER; a lost paper is reported as lost")
                @Schema(description = "DAMAGED 破損, NOT_RECEIVED 未着, OTHER その他", example = "DAMAGED")
                String reason) {}
