package jp.shikaku.eligibility.lookup;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question of a reception desk by what is printed (券面情報).
 *
 * @param asOf 資格確認日, the day for which validity is asked
 * @param asKnownAt answer from what was known at this instant; null for now
 * @param purpose why the person is looked up, in capitals; kept in the audit trail
 * @param repertoire what the desk can show; null for everything as registered
 * @param reason why, in words, of an emergency; kept in the audit trail and told to the person
 */
@Schema(name = "LookupRequest", description = "券面情報による資格照会")
public record LookupRequest(
        @NotBlank @Size(max = 8) @Schema(description = "保険者番号, 6 or 8 digits", example = "06132013")
                String insurerNumber,
        @Size(max = 40) @Schema(description = "記号", example = "１２３") String symbol,
        @NotBlank @Size(max = 40) @Schema(description = "番号", example = "４５６７") String number,
        @Size(max = 2) @Schema(description = "枝番; absent when none is printed", example = "01") String branch,
        @NotNull @Schema(description = "生年月日", example = "1988-05-14") LocalDate birthDate,
        @NotNull @Schema(description = "資格確認日", example = "2026-10-02") LocalDate asOf,
        @Schema(
                        description = "Answer from what was known at this instant; not in the future",
                        example = "2026-10-02T09:00:00+09:00")
                Instant asKnownAt,
        @NotNull
                @Pattern(regexp = "[A-Z][A-Z_]{2,39}")
                @Schema(
                        description = "Why, for the audit trail: TREATMENT 診療, APPOINTMENT 予約, BILLING 請求, …",
                        example = "TREATMENT")
                String purpose,
        @Size(max = 40)
                @Schema(
                        description = "What the desk can show: JIS X 0208, CP932, JIS X 0213, UTF-8/MJ or a name that "
                                + "GET /v1/repertoires lists. Names in the answer are delivered in it, with every "
                                + "change listed. Absent: as registered 表示できる文字集合",
                        example = "JIS X 0213")
                String repertoire,
        @Size(max = 200)
                @Schema(
                        description =
                                "Why, in words; required with the purpose EMERGENCY, which shows what a person has "
                                        + "blocked and is told to them 緊急の理由")
                String reason,
        @Schema(description = "Consents of the person; 限度額 and 特定疾病 are answered only with theirs") Consents consents) {

    /** A question without consents. */
    public LookupRequest(
            String insurerNumber,
            String symbol,
            String number,
            String branch,
            LocalDate birthDate,
            LocalDate asOf,
            Instant asKnownAt,
            String purpose,
            String repertoire,
            String reason) {
        this(insurerNumber, symbol, number, branch, birthDate, asOf, asKnownAt, purpose, repertoire, reason, null);
    }
}
