package jp.shikaku.claims.retention;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a claim month is kept, what would go with it, and what is left of it. */
@Schema(
        name = "MonthRetention",
        requiredProperties = {"claimMonth", "state", "obstacles", "contents", "totals"})
public record MonthRetentionView(
        @Schema(description = "請求年月", example = "2016-10") String claimMonth,
        State state,
        @Schema(
                        description = "When it was last used; absent if never, and once it is forgotten",
                        example = "2016-12-31T15:00:00Z")
                Instant lastUsedAt,
        @Schema(description = "From when on it may be forgotten; absent as above", example = "2026-12-31T15:00:00Z")
                Instant dueAt,
        @Schema(description = "What is in the way; empty: it may be forgotten") List<Obstacle> obstacles,
        Contents contents,
        @Schema(description = "The proposal that stands") Proposal proposal,
        @Schema(description = "From when on nothing is answered from it", example = "2027-01-10T10:00:00Z")
                Instant forgottenAt,
        @Schema(description = "When its last table was gone", example = "2027-01-10T10:02:00Z") Instant completedAt,
        @Schema(
                        description =
                                "What is kept of a forgotten month; the trial balance and the parties' statements have more")
                List<Total> totals) {

    /** How far it is. */
    @Schema(
            name = "MonthRetentionState",
            description =
                    "KEPT; PROPOSED to be forgotten; AGREED by all whose consent is needed; FORGETTING, its tables go; FORGOTTEN")
    public enum State {
        KEPT,
        PROPOSED,
        AGREED,
        FORGETTING,
        FORGOTTEN
    }

    /**
     * What would go, or is left.
     *
     * @param files that were sent, replaced ones included
     * @param bytes in the database, with indexes
     */
    @Schema(
            name = "MonthContents",
            requiredProperties = {"files", "receipts", "bytes"})
    public record Contents(
            @Schema(description = "Files that were sent for it", example = "61") long files,
            @Schema(description = "Receipts in its tables", example = "14903") long receipts,
            @Schema(description = "Bytes of its tables with their indexes", example = "83886080") long bytes) {}

    /**
     * Who wants it forgotten.
     *
     * @param missing organisations whose consent is needed still
     */
    @Schema(
            name = "ForgettingProposal",
            requiredProperties = {"proposedBy", "proposedAt", "reason", "consents", "missing"})
    public record Proposal(
            @Schema(example = "operator") String proposedBy,
            @Schema(example = "2027-01-08T10:00:00Z") Instant proposedAt,
            @Schema(example = "保存期間満了") String reason,
            @Schema(description = "Who agreed, for which review organisation") List<Consent> consents,
            @Schema(description = "Review organisations whose consent is needed still") List<String> missing) {}

    /** Who agreed for a review organisation. */
    @Schema(
            name = "ForgettingConsent",
            requiredProperties = {"reviewOrganisation", "givenBy", "givenAt"})
    public record Consent(
            @Schema(description = "1 支払基金, 2 国保連", example = "1") String reviewOrganisation,
            @Schema(example = "approver:anna@1") String givenBy,
            @Schema(example = "2027-01-09T10:00:00Z") Instant givenAt) {}

    /** What a review organisation's part of the month was, together. */
    @Schema(
            name = "ForgottenTotal",
            requiredProperties = {"reviewOrganisation", "files", "receipts", "points", "costYen"})
    public record Total(
            @Schema(description = "1 支払基金, 2 国保連", example = "1") String reviewOrganisation,
            @Schema(description = "Files that counted", example = "40") long files,
            @Schema(description = "Receipts in them", example = "9911") long receipts,
            @Schema(description = "点 of what was booked", example = "7012345") long points,
            @Schema(description = "yen of what was booked", example = "70123450") long costYen) {}
}
