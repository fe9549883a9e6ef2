package jp.shikaku.claims.month;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.support.Caller;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** The claim month: state and close. */
@Path("/v1/claim-months/{claimMonth}")
@RolesAllowed(Roles.REVIEWER)
@Tag(name = "claim-months", description = "Review and close of a claim month. 請求年月の審査と締切")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ClaimMonthResource {

    private final ClaimMonths months;
    private final Caller caller;

    @Inject
    ClaimMonthResource(ClaimMonths months, Caller caller) {
        this.months = months;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getClaimMonth", summary = "State of a claim month 請求年月の状態")
    @APIResponse(
            responseCode = "200",
            description = "The month",
            content = @Content(schema = @Schema(implementation = ClaimMonthView.class)))
    public ClaimMonthView get(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth) {
        return months.view(MonthPath.parseWithTrial(claimMonth));
    }

    @POST
    @Path("/close")
    @Operation(
            operationId = "closeClaimMonth",
            summary = "Close the month 締切",
            description =
                    "Bills what is decided; what is held becomes 06 or 03. following.queued counts what is still to "
                            + "be booked. Later knowledge moves receipts with the codes 11 and 12. 409 while receipts are not decided.")
    @APIResponse(
            responseCode = "200",
            description = "The month, closed",
            content = @Content(schema = @Schema(implementation = ClaimMonthView.class)))
    public ClaimMonthView close(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "ETag of the control totals that were seen; 412 if they are others by now")
                    @HeaderParam("If-Match")
                    String ifMatch) {
        return close(claimMonth, ifMatch, (String) null);
    }

    @POST
    @Path("/close-with-reason")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeClaimMonthWithReason",
            summary = "Close the month although something is open 理由を付けた締切",
            description =
                    "Although receipts are undecided, or before the cut-off; the reason stays on record. Receipts that "
                            + "are decided after it are booked then. Files that are being checked still have to end.")
    @APIResponse(
            responseCode = "200",
            description = "The month, closed",
            content = @Content(schema = @Schema(implementation = ClaimMonthView.class)))
    public ClaimMonthView closeWithReason(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "ETag of the control totals that were seen; 412 if they are others by now")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Valid @NotNull CloseReason why) {
        return close(claimMonth, ifMatch, why.reason().strip());
    }

    private ClaimMonthView close(String claimMonth, String ifMatch, String overrideReason) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        String seen = ifMatch == null ? null : ifMatch.strip().replace("\"", "");
        months.close(
                month, new ClaimMonths.Close(caller.subject(), caller.reviewOrganisations(), seen, overrideReason));
        return months.view(month);
    }
}
