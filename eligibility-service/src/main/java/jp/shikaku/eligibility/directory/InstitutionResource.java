package jp.shikaku.eligibility.directory;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** The dated directory of medical institutions: anyone with a token reads it, the operator keeps it. */
@Path("/v1/directory/institutions/{institutionCode}")
@Tag(name = "directory")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The institution",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = InstitutionEntry.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class InstitutionResource {

    private final InstitutionDirectory directory;
    private final ForwardClock clock;

    @Inject
    InstitutionResource(InstitutionDirectory directory, ForwardClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "getInstitution", summary = "Read an institution 医療機関の参照")
    public InstitutionEntry read(
            @PathParam("institutionCode") String institutionCode,
            @Parameter(description = "Day asked about; today when absent") @QueryParam("on") LocalDate on) {
        return directory
                .read(institutionCode, ValidDays.asked(on, clock.today()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "putInstitution",
            summary = "State an institution from a day on 医療機関の登録",
            description = "Replaces the entry with the same validFrom; an earlier open entry ends on the day the new "
                    + "one begins.")
    public InstitutionEntry put(
            @PathParam("institutionCode") String institutionCode, @NotNull @Valid InstitutionEntry entry) {
        return directory.put(institutionCode, entry);
    }
}
