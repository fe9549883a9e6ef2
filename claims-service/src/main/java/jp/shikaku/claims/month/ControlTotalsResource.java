package jp.shikaku.claims.month;

import java.time.LocalDate;

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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.support.Caller;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Control totals of a claim month. */
@Path("/v1/claim-months/{claimMonth}/control-totals")
@RolesAllowed(Roles.REVIEWER)
@Tag(name = "claim-months")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ControlTotalsResource {

    private final ClaimMonths months;
    private final ControlTotals totals;
    private final Caller caller;

    @Inject
    ControlTotalsResource(ClaimMonths months, ControlTotals totals, Caller caller) {
        this.caller = caller;
        this.months = months;
        this.totals = totals;
    }

    @GET
    @Operation(
            operationId = "getControlTotals",
            summary = "What the month would bill 締切前の集計",
            description =
                    "Per insurer or per institution, and together, of the caller's review organisations, to be compared "
                            + "before the close. The close can be bound to what "
                            + "was seen: send the ETag as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The totals",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ControlTotalsView.class)))
    public Response totals(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "insurer or institution")
                    @QueryParam("by")
                    @DefaultValue("insurer")
                    @Pattern(regexp = "insurer|institution")
                    String by,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        months.requireMonth(month);
        ControlTotalsView view = "insurer".equals(by)
                ? totals.byInsurer(month, caller.reviewOrganisations(), cursor, limit)
                : totals.byInstitution(month, caller.reviewOrganisations(), cursor, limit);
        return Response.ok(view).tag(new EntityTag(view.digest())).build();
    }
}
