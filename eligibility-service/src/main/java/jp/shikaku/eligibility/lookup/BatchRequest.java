package jp.shikaku.eligibility.lookup;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day's appointments of an institution, asked at once.
 *
 * @param asOf 資格確認日 of all of them
 * @param purpose why the persons are looked up, in capitals
 * @param repertoire what the desk can show; null for everything as registered
 * @param reason why, in words; only with EMERGENCY, kept for each of the persons
 * @param items each with an id of the client's own
 */
@Schema(name = "LookupBatchRequest", description = "予約患者などの一括照会")
public record BatchRequest(
        @NotNull @Schema(description = "資格確認日", example = "2026-10-02") LocalDate asOf,
        @NotNull
                @Pattern(regexp = "[A-Z][A-Z_]{2,39}")
                @Schema(description = "Why, for the audit trail", example = "APPOINTMENT")
                String purpose,
        @Size(max = 40) @Schema(description = "What the desk can show, as in a single lookup", example = "CP932")
                String repertoire,
        @Size(max = 200)
                @Schema(description = "Why, in words; required with the purpose EMERGENCY, each person is told")
                String reason,
        @NotEmpty @Size(max = BatchRequest.MOST) @Schema(description = "Up to 500; one that is wrong harms no other")
                List<BatchItem> items) {

    static final int MOST = 500;
}
