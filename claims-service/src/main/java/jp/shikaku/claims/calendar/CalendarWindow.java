package jp.shikaku.claims.calendar;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of time in which something may be done.
 *
 * @param kind what
 * @param opensAt from when on
 * @param closesAt until when; this instant is outside
 */
@Schema(
        name = "CalendarWindow",
        requiredProperties = {"kind", "opensAt", "closesAt"})
public record CalendarWindow(
        @NotNull Kind kind,
        @NotNull @Schema(description = "From when on", example = "2026-10-05T08:00:00+09:00") Instant opensAt,
        @NotNull @Schema(description = "Until when; this instant is outside", example = "2026-10-05T21:00:00+09:00")
                Instant closesAt) {

    /** What may be done in a window. */
    @Schema(name = "CalendarWindowKind", description = "RECEPTION 受付, CORRECTION 訂正・取下げ, DELIVERY 結果の取得")
    public enum Kind {
        /** Claim files are received, and the way of claiming is chosen (受付). */
        RECEPTION,
        /** Receipts are corrected and withdrawn (訂正・取下げ); the end of the last one is the cut-off. */
        CORRECTION,
        /** Results are fetched (結果の取得). */
        DELIVERY
    }

    boolean holds(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
