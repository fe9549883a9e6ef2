package jp.shikaku.eligibility.quality.filing;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A filing with what is due. The person is not repeated: the reference leads to them.
 *
 * @param ageDays from the event until today, or until it was registered or forgotten
 * @param waitingFor absent once registered or forgotten
 * @param forgottenOn when birth date and kana were removed without a registration
 */
@Schema(
        name = "Filing",
        requiredProperties = {"filingId", "insurerNumber", "filingRef", "state", "eventOn", "filedOn", "ageDays", "late"
        },
        description = "届出と期限")
public record OpenFiling(
        @Schema(description = "Opaque id") String filingId,
        @Schema(description = "保険者番号, 8 digits", example = "01130012") String insurerNumber,
        @Schema(example = "2026-04-0001873") String filingRef,
        @Schema(
                        description = "OPEN 未登録, REGISTERED 登録済み, FORGOTTEN 未登録のまま保存期間経過, no longer "
                                + "matched. Accept values not listed here",
                        example = "OPEN")
                String state,
        @Schema(example = "2026-04-01") LocalDate eventOn,
        @Schema(example = "2026-04-13") LocalDate filedOn,
        @Schema(example = "2026-04-19") LocalDate receivedOn,
        @Schema(description = "Days since the event, until registered or forgotten", example = "20") int ageDays,
        @Schema(description = "PENSION_OFFICE or INSURER: who has it now", example = "INSURER") String waitingFor,
        @Schema(description = "Last day to register in time, counted from the receipt", example = "2026-04-24")
                LocalDate registerBy,
        @Schema(description = "Last day of all steps together", example = "2026-04-11") LocalDate dueOn,
        @Schema(description = "One of the two has passed") boolean late,
        @Schema(description = "Opaque id of the statement, once registered") String qualificationId,
        LocalDate registeredOn,
        @Schema(description = "生年月日・カナの削除日, of a filing that was never registered; stated again it is OPEN again")
                LocalDate forgottenOn) {

    /** A page of filings. */
    @Schema(
            name = "FilingPage",
            requiredProperties = {"items"},
            description = "届出の一ページ")
    public record Page(
            @Schema(description = "Oldest event first") List<OpenFiling> items,
            @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
}
