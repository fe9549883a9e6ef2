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
import jp.shikaku.eligibility.certificate.CertificateStatement;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** The certificates of one registered qualification: read, added, corrected, ended, withdrawn. */
@Path("/v1/registrations/{qualificationId}/certificates")
@Tag(name = "registrations")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The certificate as it stands; the ETag is that of the whole list 現在の登録内容",
        headers =
                @Header(
                        name = "ETag",
                        description = "Edition of the list",
                        schema = @Schema(implementation = String.class)),
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CertificateView.class)))
@APIResponse(
        responseCode = "default",
        description =
                "Problem (RFC 9457): 404 not the caller's, 409 overlapping, 412 changed meanwhile, 422 impossible, "
                        + "428 without If-Match",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CertificateResource {

    private final CertificateCorrections corrections;
    private final Caller caller;
    private final Audit audit;
    private final StatedPurpose purpose;

    @Inject
    CertificateResource(CertificateCorrections corrections, Caller caller, Audit audit, StatedPurpose purpose) {
        this.corrections = corrections;
        this.caller = caller;
        this.audit = audit;
        this.purpose = purpose;
    }

    @GET
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "listCertificates", summary = "Read the certificates of a qualification 証の一覧")
    @APIResponse(
            responseCode = "200",
            description = "All of them, ended and withdrawn ones too",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CertificateList.class)))
    public Response list(
            @PathParam("qualificationId") String qualificationId,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        PurposeOfUse why = purpose.of(stated);
        CertificateCorrections.Result result = corrections.read(Author.of(caller), qualificationId);
        recordLook(result.of(), why);
        CertificateList list = new CertificateList(
                result.all().stream().map(CertificateView::of).toList());
        return Response.ok(list).tag(Versions.certificates(result.edition())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "addCertificate",
            summary = "Add a certificate 証の登録",
            description = "Two of one kind (for SPECIFIC_DISEASE: of one category) must not cover the same day. "
                    + "同じ種類の証の期間は重なってはなりません。")
    @APIResponse(
            responseCode = "201",
            description = "Added; 200 when it was there already 登録",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Edition of the list",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CertificateView.class)))
    public Response add(
            @PathParam("qualificationId") String qualificationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateStatement certificate) {
        CertificateCorrections.Result result =
                corrections.add(Author.of(caller), qualificationId, ifMatch, certificate.value());
        return answer(result, result.changed() ? Response.Status.CREATED : Response.Status.OK);
    }

    @PUT
    @Path("/{certificateId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "correctCertificate", summary = "Correct a certificate 証の訂正")
    public Response correct(
            @PathParam("qualificationId") String qualificationId,
            @PathParam("certificateId") String certificateId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateStatement certificate) {
        return answer(
                corrections.correct(Author.of(caller), qualificationId, certificateId, ifMatch, certificate.value()),
                Response.Status.OK);
    }

    @POST
    @Path("/{certificateId}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "endCertificate", summary = "End a certificate 証の終了")
    public Response end(
            @PathParam("qualificationId") String qualificationId,
            @PathParam("certificateId") String certificateId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateEnd end) {
        return answer(
                corrections.end(Author.of(caller), qualificationId, certificateId, ifMatch, end), Response.Status.OK);
    }

    @POST
    @Path("/{certificateId}/withdrawal")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "withdrawCertificate", summary = "Withdraw a certificate 証の取消")
    public Response withdraw(
            @PathParam("qualificationId") String qualificationId,
            @PathParam("certificateId") String certificateId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(
                corrections.withdraw(Author.of(caller), qualificationId, certificateId, ifMatch), Response.Status.OK);
    }

    private void recordLook(Qualification of, PurposeOfUse why) {
        try {
            audit.record(AuditEvent.of(
                            caller.subject(),
                            of.stated().insured().insurer().value(),
                            "REGISTRATION_READ",
                            of.known().position(),
                            "certificates of one qualification",
                            List.of(of.personId()))
                    .withPurpose(why.name())
                    .withAsked(Map.of(of.personId(), of.id()))
                    .atOwnMembers(
                            caller.insurers().contains(of.stated().insured().insurer())));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private static Response answer(CertificateCorrections.Result result, Response.Status status) {
        return Response.status(status)
                .entity(CertificateView.of(result.one()))
                .tag(Versions.certificates(result.edition()))
                .build();
    }
}
