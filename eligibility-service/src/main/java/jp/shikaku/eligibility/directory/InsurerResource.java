package jp.shikaku.eligibility.directory;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The dated directory of insurers: anyone with a token reads it, the operator keeps it. */
@Path("/v1/directory/insurers")
@Tag(name = "directory", description = "Insurers and institutions, dated. 保険者・医療機関台帳")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class InsurerResource {

    private final InsurerDirectory directory;
    private final ForwardClock clock;

    @Inject
    InsurerResource(InsurerDirectory directory, ForwardClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listInsurers", summary = "List insurers 保険者一覧")
    @APIResponse(
            responseCode = "200",
            description = "By number",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InsurerPage.class)))
    public InsurerPage list(
            @Parameter(description = "Day asked about; today when absent") @QueryParam("on") LocalDate on,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        return directory.page(ValidDays.asked(on, clock.today()), cursor, limit);
    }

    @GET
    @Path("/{insurerNumber}")
    @RolesAllowed("**")
    @Operation(operationId = "getInsurer", summary = "Read an insurer 保険者の参照")
    @APIResponse(
            responseCode = "200",
            description = "The insurer on that day",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InsurerEntry.class)))
    public InsurerEntry read(
            @PathParam("insurerNumber") String insurerNumber,
            @Parameter(description = "Day asked about; today when absent") @QueryParam("on") LocalDate on) {
        LocalDate day = ValidDays.asked(on, clock.today());
        return Optional.ofNullable(InsurerRules.parsed(insurerNumber))
                .flatMap(number -> directory.read(number, day))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    @PUT
    @Path("/{insurerNumber}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "putInsurer",
            summary = "State an insurer from a day on 保険者の登録",
            description = "Replaces the entry with the same validFrom; an earlier open entry ends on the day the new "
                    + "one begins.")
    @APIResponse(
            responseCode = "200",
            description = "As kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InsurerEntry.class)))
    public InsurerEntry put(@PathParam("insurerNumber") String insurerNumber, @NotNull @Valid InsurerEntry entry) {
        return directory.put(InsurerRules.kept(insurerNumber, entry));
    }
}
