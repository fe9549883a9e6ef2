package jp.shikaku.eligibility.registration;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.eligibility.access.StatedPurpose;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** One registered qualification: read, corrected, lost, withdrawn, or linked to the right person. */
@Path("/v1/registrations/{qualificationId}")
@Tag(name = "registrations")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The qualification as it stands 現在の登録内容",
        headers = @Header(name = "ETag", description = "Version", schema = @Schema(implementation = String.class)),
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = QualificationView.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's, 412 changed meanwhile, 428 without If-Match",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class QualificationResource {

    private final Corrections corrections;
    private final Caller caller;
    private final Audit audit;
    private final StatedPurpose purpose;

    @Inject
    QualificationResource(Corrections corrections, Caller caller, Audit audit, StatedPurpose purpose) {
        this.purpose = purpose;
        this.audit = audit;
        this.corrections = corrections;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "getRegistration", summary = "Read a qualification 登録内容の参照")
    public Response read(
            @PathParam("qualificationId") String qualificationId,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        PurposeOfUse why = purpose.of(stated);
        Qualification now = corrections.read(Author.of(caller), qualificationId);
        try {
            audit.record(AuditEvent.of(
                            caller.subject(),
                            now.stated().insured().insurer().value(),
                            "REGISTRATION_READ",
                            now.known().position(),
                            "one qualification",
                            List.of(now.personId()))
                    .withPurpose(why.name())
                    .withAsked(Map.of(now.personId(), now.id()))
                    .atOwnMembers(
                            caller.insurers().contains(now.stated().insured().insurer())));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
        return answer(now);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "correctRegistration", summary = "Correct a statement 訂正")
    public Response correct(
            @PathParam("qualificationId") String qualificationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid QualificationCorrection correction) {
        return answer(corrections.correct(Author.of(caller), qualificationId, ifMatch, correction));
    }

    @POST
    @Path("/loss")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "registerLoss", summary = "Register the loss 資格喪失")
    public Response lose(
            @PathParam("qualificationId") String qualificationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid LossStatement loss) {
        return answer(corrections.lose(Author.of(caller), qualificationId, ifMatch, loss));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "withdrawRegistration", summary = "Withdraw a statement 取消")
    public Response withdraw(
            @PathParam("qualificationId") String qualificationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WithdrawalStatement withdrawal) {
        return answer(corrections.withdraw(Author.of(caller), qualificationId, ifMatch, withdrawal.reason()));
    }

    @PUT
    @Path("/link")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "correctLink", summary = "Correct a wrong link 誤紐付けの訂正")
    public Response link(
            @PathParam("qualificationId") String qualificationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid LinkCorrection correction) {
        return answer(corrections.link(Author.of(caller), qualificationId, ifMatch, correction));
    }

    private static Response answer(Qualification now) {
        return Response.ok(QualificationView.of(now)).tag(Versions.tag(now)).build();
    }
}
