package jp.shikaku.eligibility.quality.gap;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person whom nothing covers on a day. No more of the last qualification than insurer and dates.
 *
 * @param since the first day without any
 * @param nextFrom the first day of a qualification known to begin later
 */
@Schema(
        name = "CoverageGap",
        requiredProperties = {"personId", "since", "lastInsurerNumber", "lastScheme", "lastAcquiredOn"},
        description = "資格のない人")
public record CoverageGap(
        @Schema(description = "Opaque id") String personId,
        @Schema(description = "First day without any qualification", example = "2026-07-01") LocalDate since,
        @Schema(description = "最後の保険者番号, 8 digits", example = "06132013") String lastInsurerNumber,
        @Schema(description = "EMPLOYEES, NATIONAL, …", example = "EMPLOYEES") String lastScheme,
        @Schema(example = "2021-04-01") LocalDate lastAcquiredOn,
        @Schema(description = "資格喪失事由 of the last one", example = "99") String lastLossReason,
        @Schema(description = "First day of a qualification known to begin later") LocalDate nextFrom) {

    /** A page of people. */
    @Schema(
            name = "CoverageGapPage",
            requiredProperties = {"day", "items"},
            description = "資格のない人の一ページ")
    public record Page(
            @Schema(description = "Day asked about", example = "2026-10-01") LocalDate day,
            List<CoverageGap> items,
            @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
}
