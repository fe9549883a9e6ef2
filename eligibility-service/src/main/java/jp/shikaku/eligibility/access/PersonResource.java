package jp.shikaku.eligibility.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.registration.PersonFactsCorrection;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Persons as registered: what may be seen of them, and the correction of their facts. */
@Path("/v1/persons/{personId}")
@Tag(name = "persons", description = "Persons as registered. 加入者")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The person as far as the caller may see 参照可能な範囲の加入者情報",
        headers = @Header(name = "ETag", description = "Version", schema = @Schema(implementation = String.class)),
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PersonView.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's, 412 changed meanwhile, 428 without If-Match",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class PersonResource {

    @GET
    @RolesAllowed({Roles.SCOPE_PERSONS, Roles.INSURER, Roles.PERSON, Roles.AUDITOR})
    @Operation(
            operationId = "getPerson",
            summary = "Read a person 加入者情報の参照",
            description = "An insurer sees persons with a statement of its own, and its own statements only; a person "
                    + "sees themself. Every reading is audited. 参照はすべて記録されます。")
    public Response read(@PathParam("personId") String personId) {
        throw new ProblemException(CommonError.UNAVAILABLE);
    }

    @PUT
    @Path("/facts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "correctPersonFacts", summary = "Correct the facts of a person 個人情報の訂正")
    public Response correct(
            @PathParam("personId") String personId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PersonFactsCorrection facts) {
        throw new ProblemException(CommonError.UNAVAILABLE);
    }
}
