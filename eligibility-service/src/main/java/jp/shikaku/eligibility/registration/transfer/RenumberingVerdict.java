package jp.shikaku.eligibility.registration.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one line.
 *
 * @param line from 1
 * @param persons how many people the line moved
 */
@Schema(
        name = "RenumberingVerdict",
        requiredProperties = {"line", "verdict", "persons"})
public record RenumberingVerdict(
        @Schema(description = "Item of the request, from 1", example = "1") int line,
        @Schema(
                        description = "RENUMBERED 変更, UNCHANGED 変更済み, REJECTED 受付不可. Accept values not listed here",
                        example = "RENUMBERED")
                String verdict,
        @Schema(description = "How many people the line concerns") int persons,
        @Schema(description = "Stable code, see the error catalogue") String code,
        @Schema(description = "Japanese and English, for a person") String message) {

    static RenumberingVerdict taken(int line, int persons) {
        return new RenumberingVerdict(line, persons == 0 ? "UNCHANGED" : "RENUMBERED", persons, null, null);
    }

    static RenumberingVerdict refused(int line, TransferProblem problem) {
        return new RenumberingVerdict(line, "REJECTED", 0, problem.code(), problem.whatToDo());
    }
}
