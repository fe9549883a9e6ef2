package jp.shikaku.eligibility.registration;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.coverage.Filing;

/**
 * The days from which delay is measured.
 *
 * @param eventOn when it happened (事実発生日)
 * @param filedOn when the employer or household filed it (届出日)
 * @param receivedOn when the insurer received it (受付日)
 */
@Schema(name = "FilingDates", description = "Days from which delay is measured. 事実発生日・届出日・受付日")
public record FilingDates(
        @Schema(description = "事実発生日", example = "2026-09-01") LocalDate eventOn,
        @Schema(description = "届出日", example = "2026-09-04") LocalDate filedOn,
        @Schema(description = "受付日", example = "2026-09-05") LocalDate receivedOn) {

    /** As the contract shows them; null when none is known. */
    static FilingDates of(Filing filing) {
        return Filing.UNKNOWN.equals(filing)
                ? null
                : new FilingDates(filing.eventOn(), filing.filedOn(), filing.receivedOn());
    }
}
