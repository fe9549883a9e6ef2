package jp.shikaku.claims.month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.AnswersForgotten;
import jp.shikaku.claims.party.Parties;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** What became of the receipts of a claim month. */
@Path("/v1/claim-months/{claimMonth}")
@RolesAllowed(Roles.REVIEWER)
@Tag(name = "claim-months")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class MonthResultResource {

    /** PostgreSQL's time ends long before Java's. */
    private static final int LAST_YEAR = 9999;

    private final ClaimMonths months;
    private final MonthQueries queries;
    private final MonthLists lists;
    private final TrialBalances balances;
    private final Parties parties;

    @Inject
    MonthResultResource(
            ClaimMonths months, MonthQueries queries, MonthLists lists, TrialBalances balances, Parties parties) {
        this.months = months;
        this.queries = queries;
        this.lists = lists;
        this.balances = balances;
        this.parties = parties;
    }

    @GET
    @Path("/summary")
    @Operation(
            operationId = "getSummary",
            summary = "What became of the receipts 処理結果の集計",
            description = "Of those that were sent to the review organisations the token names.")
    @APIResponse(
            responseCode = "200",
            description = "Counts and sums",
            content = @Content(schema = @Schema(implementation = SummaryView.class)))
    public SummaryView summary(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth) {
        return queries.summary(existing(claimMonth), parties.sight());
    }

    @GET
    @Path("/allocations")
    @Operation(
            operationId = "listAllocations",
            summary = "Who pays which day 負担者の一覧",
            description = "Of the receipts that were sent to the review organisations the token names.")
    @APIResponse(
            responseCode = "200",
            description = "Accepted receipts",
            content = @Content(schema = @Schema(implementation = AllocationPage.class)))
    public AllocationPage allocations(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        return lists.allocations(existing(claimMonth), parties.sight(), cursor, limit);
    }

    @GET
    @Path("/ledger")
    @Operation(
            operationId = "listLedgerEntries",
            summary = "Entries of the ledger 仕訳の一覧",
            description = "Without side only what somebody bears, which sums to the receipts; the other side of each "
                    + "booking is the institution's claim. Of the receipts that were sent to the review "
                    + "organisations the token names.")
    @APIResponse(
            responseCode = "200",
            description = "Entries; none before the close",
            content = @Content(schema = @Schema(implementation = LedgerPage.class)))
    public LedgerPage ledger(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "DEBIT, CREDIT or BOTH", example = "BOTH")
                    @QueryParam("side")
                    @DefaultValue("DEBIT")
                    @Pattern(regexp = "DEBIT|CREDIT|BOTH")
                    String side,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        return lists.ledger(billed(claimMonth), parties.sight(), "BOTH".equals(side) ? null : side, cursor, limit);
    }

    @GET
    @AnswersForgotten
    @Path("/trial-balance")
    @Operation(
            operationId = "getTrialBalance",
            summary = "Trial balance 試算表",
            description = "As the ledger stands, or as it stood at an instant, for the receipts that were sent to the "
                    + "review organisations the token names. Of a forgotten month by the sums that are kept; 410 for an "
                    + "instant at which it was still booked.")
    @APIResponse(
            responseCode = "200",
            description = "Sums per account and insurer",
            content = @Content(schema = @Schema(implementation = TrialBalanceView.class)))
    public TrialBalanceView trialBalance(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "Entries booked up to this instant", example = "2026-11-05T00:00:00Z")
                    @QueryParam("asOf")
                    String asOf) {
        return balances.of(billed(claimMonth), parties.sight(), asOf == null ? null : instant(asOf));
    }

    private LocalDate existing(String claimMonth) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        months.requireMonth(month);
        return month;
    }

    /** A month that has a ledger: a trial has none. */
    private LocalDate billed(String claimMonth) {
        LocalDate month = MonthPath.parse(claimMonth);
        months.requireMonth(month);
        return month;
    }

    private static Instant instant(String written) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(written);
            if (time.getYear() > 0 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            throw notAnInstant();
        }
        throw notAnInstant();
    }

    private static ProblemException notAnInstant() {
        return new ProblemException(
                CommonError.INVALID_VALUE,
                null,
                List.of(ProblemError.at("/asOf", "an instant with its offset, for example 2026-11-05T00:00:00Z")));
    }
}
