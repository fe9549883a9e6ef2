package jp.shikaku.notice.lifecycle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done with a paper. */
@Schema(name = "DocumentActRequest", description = "紙の記録")
record ActRequest(
        @NotNull
                @Pattern(
                        regexp = "PRINT|DISPATCH|RECORD_UNDELIVERABLE|RECORD_RETURN|DESTROY",
                        message = "is PRINT, DISPATCH, RECORD_UNDELIVERABLE, RECORD_RETURN or DESTROY")
                @Schema(description = "印刷, 発送, 不達, 回収, 廃棄", example = "DISPATCH")
                String act,
        @Pattern(regexp = "[A-Z_]{1,40}", message = "is a code of capital letters")
                @Schema(description = "A code of the insurer's own", example = "REGISTERED_MAIL")
                String reason) {}
