package jp.shikaku.eligibility.registration;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.registration.judgement.Outcome;
import jp.shikaku.support.ErrorCode;

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
                        description = "REGISTERED 登録, UNCHANGED 変更なし, CORRECTED 訂正, LOST 喪失登録, WITHDRAWN 取消, "
                                + "CERTIFIED 証のみ登録, REJECTED 受付不可. "
                                + "Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value =
                                                "[\"REGISTERED\",\"UNCHANGED\",\"CORRECTED\",\"LOST\",\"WITHDRAWN\",\"CERTIFIED\",\"REJECTED\"]"),
                        example = "REGISTERED")
                Outcome.Kind verdict,
        @Schema(description = "Opaque id") String qualificationId,
        @Schema(description = "Opaque id") String personId,
        @Schema(description = "Stable code, see the error catalogue") String code,
        @Schema(description = "Japanese and English, for a person") String message,
        @Schema(description = "JSON pointer to the field at fault", example = "/lostOn") String pointer) {

    /** What became of each line of a chunk. */
    public static List<RegistrationVerdict> of(List<ReadLine> chunk, List<Outcome> outcomes) {
        List<RegistrationVerdict> verdicts = new ArrayList<>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            ReadLine line = chunk.get(i);
            verdicts.add(
                    line.fault() == null
                            ? of(Integer.valueOf(line.number()), outcomes.get(i))
                            : of(line.number(), line.fault()));
        }
        return verdicts;
    }

    /** A line that could not be judged. */
    static RegistrationVerdict of(int line, LineFault fault) {
        ErrorCode error = fault.error();
        return new RegistrationVerdict(
                line, Outcome.Kind.REJECTED, null, null, error.code(), error.whatToDo(), fault.pointer());
    }

    /** What a judged line came to; the line is null for a single registration. */
    static RegistrationVerdict of(Integer line, Outcome outcome) {
        Qualification now = outcome.qualification();
        ErrorCode error = outcome.error();
        return new RegistrationVerdict(
                line,
                outcome.kind(),
                now == null ? null : now.id().toString(),
                now == null ? null : now.personId().toString(),
                error == null ? null : error.code(),
                error == null ? null : error.whatToDo(),
                null);
    }
}
