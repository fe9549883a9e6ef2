package jp.shikaku.claims.month;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.review.MonthState;

/** A claim month and how far its receipts follow the registry. */
@Schema(
        name = "ClaimMonth",
        requiredProperties = {"claimMonth", "state", "following"})
public record ClaimMonthView(
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(description = "OPEN 審査中, CLOSED 締切済") MonthState state,
        @Schema(description = "When it was closed", example = "2026-10-25T10:00:00Z") Instant closedAt,
        @Schema(description = "Who closed it", example = "reviewer") String closedBy,
        Following following,
        @Schema(description = "Digest of the control totals with which it was closed") String closedTotals,
        @Schema(description = "Why it was closed although receipts were undecided, or before the cut-off")
                String closeOverrideReason,
        @Schema(
                        description =
                                "The review organisations that closed it; it is CLOSED, and billed, when all to which files "
                                        + "were sent have")
                List<OrganisationClose> closes) {

    /** That a review organisation closed its part of the month. */
    @Schema(
            name = "OrganisationClose",
            requiredProperties = {"reviewOrganisation", "closedAt", "closedBy"})
    public record OrganisationClose(
            @Schema(description = "1 支払基金, 2 国保連", example = "1") String reviewOrganisation,
            @Schema(description = "When it was closed", example = "2026-10-25T10:00:00Z") Instant closedAt,
            @Schema(description = "Who closed it", example = "reviewer") String closedBy,
            @Schema(description = "Digest of the control totals with which it was closed") String closedTotals,
            @Schema(description = "Why it was closed although receipts were undecided, or before the cut-off")
                    String closeOverrideReason) {}

    /** How far the change feed was followed, and what still waits. */
    @Schema(
            name = "Following",
            requiredProperties = {"cursorPosition", "queued"})
    public record Following(
            @Schema(description = "Knowledge position up to which the registry's changes were taken", example = "120")
                    long cursorPosition,
            @Schema(
                            description =
                                    "Receipts of the month that wait to be decided, or to be booked after the close. "
                                            + "0 at a position means that everything known there has been followed",
                            example = "0")
                    long queued) {}
}
