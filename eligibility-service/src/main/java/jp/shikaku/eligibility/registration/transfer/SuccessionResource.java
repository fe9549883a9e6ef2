package jp.shikaku.eligibility.registration.transfer;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
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

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Successions of insurers: requested and followed by the operator, on whose word both insurers rely. */
@Path("/v1/successions")
@Tag(name = "transfers")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The succession 承継",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SuccessionView.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 409 not in a state for it, 422 the directory contradicts",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class SuccessionResource {

    private final SuccessionStore store;
    private final Caller caller;

    @Inject
    SuccessionResource(SuccessionStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "startSuccession",
            summary = "Let one insurer take over all members of another 保険者の合併・承継",
            description =
                    "Every qualification that goes on over the day is lost at the predecessor and acquired at the "
                            + "successor on it, by the same person, with numbers kept or mapped; at the end the directory "
                            + "ends the predecessor and names its successor. A number that is taken at the successor is "
                            + "refused and listed. Run again, it takes over what was registered late. 検査のみの実行で件数を確認できます。")
    @APIResponse(
            responseCode = "202",
            description = "Received 受付",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessionView.class)))
    public Response start(@NotNull @Valid SuccessionRequest request) {
        TransferDays.require(request.effectiveOn());
        Succession asked = new Succession(
                null,
                RenumberingResource.insurer(request.predecessor()),
                RenumberingResource.insurer(request.successor()),
                request.effectiveOn(),
                request.dryRun(),
                caller.subject(),
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                0);
        try {
            Succession received = store.receive(asked, request.numbers() == null ? List.of() : request.numbers());
            return Response.accepted(SuccessionView.of(received))
                    .location(URI.create("/v1/successions/" + received.id()))
                    .build();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/{successionId}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "getSuccession", summary = "Follow a succession 進捗の参照")
    public SuccessionView read(@PathParam("successionId") String successionId) {
        try {
            return SuccessionView.of(found(successionId));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/{successionId}/refusals")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "listSuccessionRefusals", summary = "What stayed at the predecessor 承継できなかった資格")
    @APIResponse(
            responseCode = "200",
            description = "By id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessionRefusals.class)))
    public SuccessionRefusals refusals(
            @PathParam("successionId") String successionId,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        try {
            return store.refusals(found(successionId).id(), cursor, limit);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/{successionId}/verdicts")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "listSuccessionVerdicts",
            summary = "What became of each qualification 資格ごとの承継結果",
            description = "Moved, taken over before, or refused; of a dry run what would become of it.")
    @APIResponse(
            responseCode = "200",
            description = "By id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessionVerdicts.class)))
    public SuccessionVerdicts verdicts(
            @PathParam("successionId") String successionId,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        try {
            return store.verdicts(found(successionId).id(), cursor, limit);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @POST
    @Path("/{successionId}/cancellation")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "cancelSuccession", summary = "Stop a succession; what was taken over stays so 中止")
    public SuccessionView cancel(@PathParam("successionId") String successionId) {
        try {
            return changed(successionId, store.cancel(found(successionId).id()));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @POST
    @Path("/{successionId}/resumption")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "resumeSuccession", summary = "Let a stopped succession go on 再開")
    public SuccessionView resume(@PathParam("successionId") String successionId) {
        try {
            return changed(successionId, store.resume(found(successionId).id()));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private SuccessionView changed(String successionId, boolean done) throws SQLException {
        if (!done) {
            throw new ProblemException(TransferProblem.NOT_STOPPED);
        }
        return SuccessionView.of(found(successionId));
    }

    private Succession found(String successionId) throws SQLException {
        UUID id = Ids.parse(successionId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        return store.read(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }
}
