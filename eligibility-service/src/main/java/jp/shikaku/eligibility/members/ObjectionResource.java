package jp.shikaku.eligibility.members;

import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Objections between two insurers about one person. */
@Path("/v1/objections")
@Tag(name = "members")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The objection 異議",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ObjectionView.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 neither raised nor received by the caller, 409 settled",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ObjectionResource {

    private static final String OPEN = "OPEN";
    private static final String WITHDRAWN = "WITHDRAWN";

    private final Objections objections;
    private final Audit audit;
    private final StatedPurpose purpose;
    private final Caller caller;

    @Inject
    ObjectionResource(Objections objections, Audit audit, StatedPurpose purpose, Caller caller) {
        this.objections = objections;
        this.audit = audit;
        this.purpose = purpose;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSURER)
    @Operation(
            operationId = "raiseObjection",
            summary = "Object to another insurer's entry 異議の申出",
            description =
                    "The other insurer sees the reason, this insurer's number and its dates. It is settled when "
                            + "either entry is corrected, lost, withdrawn or linked to another person, or when it is withdrawn.")
    @APIResponse(
            responseCode = "201",
            description = "Raised; the same objection again is the same 申出",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObjectionView.class)))
    public Response raise(@NotNull @Valid ObjectionRequest request) {
        try {
            UUID id = objections.raise(request, caller.insurers(), caller.subject());
            return Response.created(URI.create("/v1/objections/" + id))
                    .entity(shown(found(id)))
                    .build();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @RolesAllowed(Roles.INSURER)
    @Operation(operationId = "listObjections", summary = "Objections raised and received 異議の一覧")
    @APIResponse(
            responseCode = "200",
            description = "Oldest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObjectionPage.class)))
    public ObjectionPage list(
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        PurposeOfUse why = purpose.of(stated);
        try {
            Objections.Read read = objections.page(caller.insurers(), cursor, limit);
            recordLook(read, why);
            return read.page();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @POST
    @Path("/{objectionId}/withdrawal")
    @RolesAllowed(Roles.INSURER)
    @Operation(operationId = "withdrawObjection", summary = "Withdraw an own objection 異議の取下げ")
    public ObjectionView withdraw(@PathParam("objectionId") String objectionId) {
        try {
            UUID id = Ids.parse(objectionId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
            ObjectionView objection = found(id).page().items().get(0);
            if (!objection.raisedByUs()) {
                throw new ProblemException(CommonError.NOT_FOUND);
            }
            if (!OPEN.equals(objection.state()) && !WITHDRAWN.equals(objection.state())) {
                throw new ProblemException(MemberError.OBJECTION_SETTLED);
            }
            objections.withdraw(id, caller.subject());
            return shown(found(id));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private Objections.Read found(UUID id) throws SQLException {
        Objections.Read read = objections.read(id, caller.insurers());
        if (read.page().items().isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return read;
    }

    /** An objection that its own change shows. */
    private ObjectionView shown(Objections.Read read) throws SQLException {
        recordLook(read, PurposeOfUse.INSURER_WORK);
        return read.page().items().get(0);
    }

    private void recordLook(Objections.Read read, PurposeOfUse why) throws SQLException {
        audit.record(AuditEvent.of(
                        caller.subject(),
                        String.join(
                                ",",
                                caller.insurers().stream()
                                        .map(i -> i.value())
                                        .sorted()
                                        .toList()),
                        "OBJECTIONS_READ",
                        null,
                        read.page().items().size() + " objections shown",
                        read.persons())
                .withPurpose(why.name()));
    }
}
