package jp.shikaku.claims.month;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.calendar.CalendarWindow;

/** The dates of a claim month. */
@Schema(
        name = "ClaimCalendar",
        requiredProperties = {"claimMonth", "now", "organisations"})
public record CalendarView(
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(description = "The time of this answer", example = "2026-10-08T00:00:00Z") Instant now,
        List<Organisation> organisations) {

    /** The dates at one review organisation. */
    @Schema(
            name = "OrganisationCalendar",
            requiredProperties = {
                "reviewOrganisation",
                "version",
                "enforced",
                "receptionOpen",
                "correctionOpen",
                "windows"
            })
    public record Organisation(
            @Schema(description = "1 支払基金, 2 国保連", example = "1") String reviewOrganisation,
            @Schema(description = "0 the general rule, else the version of the organisation's own dates", example = "0")
                    int version,
            @Schema(description = "Whether what comes outside of the windows is refused", example = "true")
                    boolean enforced,
            @Schema(description = "Whether files are taken now", example = "true") boolean receptionOpen,
            @Schema(description = "When files are taken next, if not now", example = "2026-10-09T08:00:00+09:00")
                    Instant nextReception,
            @Schema(description = "Whether receipts can be corrected and withdrawn now", example = "true")
                    boolean correctionOpen,
            @Schema(description = "When files that nobody confirmed are settled without errors") Instant confirmBefore,
            @Schema(description = "The cut-off: nothing is corrected or withdrawn from here on") Instant cutOff,
            List<CalendarWindow> windows) {}
}
