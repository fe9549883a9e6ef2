package jp.shikaku.eligibility.registration;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one line.
 *
 * @param line line of the request, from 1; null for a single registration
 * @param code stable error code of a rejected line, or a remark on one that changed nothing
 * @param message for a person; repeats nothing of what was sent
 * @param pointer JSON pointer to the field at fault
 */
@Schema(
        name = "RegistrationVerdict",
        requiredProperties = {"verdict"},
        description = "What became of one statement. 届出一件の処理結果")
@JsonPropertyOrder({"line", "verdict", "qualificationId", "personId", "code", "message", "pointer"})
public record RegistrationVerdict(
        @Schema(description = "Line of the request, from 1", example = "1") Integer line,
        @Schema(
                        implementation = String.class,
                        description = "REGISTERED 登録, UNCHANGED 変更なし, LOST 喪失登録, WITHDRAWN 取消, REJECTED 受付不可. "
                                + "Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value = "[\"REGISTERED\",\"UNCHANGED\",\"LOST\",\"WITHDRAWN\",\"REJECTED\"]"),
                        example = "REGISTERED")
                Verdict verdict,
        @Schema(description = "Opaque id") String qualificationId,
        @Schema(description = "Opaque id") String personId,
        @Schema(description = "Stable code, see the error catalogue") String code,
        @Schema(description = "Japanese and English, for a person") String message,
        @Schema(description = "JSON pointer to the field at fault", example = "/lostOn") String pointer) {

    /** The possible ends of a line. */
    public enum Verdict {
        REGISTERED,
        UNCHANGED,
        LOST,
        WITHDRAWN,
        REJECTED
    }
}
