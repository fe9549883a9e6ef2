package jp.shikaku.eligibility.retention;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
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

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Forgetting: proposed by an operator, agreed to by an auditor who is another person, and followed by both. */
@Path("/v1/retention/forgettings")
@Tag(name = "retention", description = "The end of what the registry keeps. 保存期間の満了")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The forgetting 消去",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ForgettingView.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 409 not in a state for it, 422 the day lies within the retention",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ForgettingResource {

    private static final LocalDate FIRST_DAY = LocalDate.of(1868, 1, 1);

    private final ForgettingStore store;
    private final RetentionConfig config;
    private final ForwardClock clock;
    private final Caller caller;

    @Inject
    ForgettingResource(ForgettingStore store, RetentionConfig config, ForwardClock clock, Caller caller) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "proposeForgetting",
            summary = "Propose to forget whoever was covered on no day from one on 保存期間を過ぎた資格情報の消去の提案",
            description = "Whole persons only: all of whose qualifications were lost by the day, about whom nothing "
                    + "became known since, and whom nothing else refers to. It waits for an auditor's agreement; then the "
                    + "registry answers nothing from before the day any more, and the persons go. A dry run begins at once "
                    + "and only counts. 検査のみの実行で人数を確認できます。The same again, while it is not finished, is the same one.")
    @APIResponse(
            responseCode = "202",
            description = "Received 受付",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ForgettingView.class)))
    public Response propose(@NotNull @Valid ForgettingRequest request) {
        if (request.completeFrom().isBefore(FIRST_DAY)) {
            throw new ProblemException(EligibilityError.DATE_IMPOSSIBLE);
        }
        if (request.completeFrom().isAfter(clock.today().minus(config.retention()))) {
            throw new ProblemException(EligibilityError.FORGETTING_TOO_EARLY);
        }
        try {
            Forgetting received = store.propose(request.completeFrom(), request.dryRun(), caller.subject());
            return Response.accepted(ForgettingView.of(received))
                    .location(URI.create("/v1/retention/forgettings/" + received.id()))
                    .build();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listForgettings",
            summary = "What was forgotten, and since when knowledge is complete 消去の一覧")
    @APIResponse(
            responseCode = "200",
            description = "The newest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ForgettingView.Page.class)))
    public ForgettingView.Page list(
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        try {
            return store.page(cursor, limit);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/{forgettingId}")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getForgetting", summary = "Follow a forgetting 進捗の参照")
    public ForgettingView read(@PathParam("forgettingId") String forgettingId) {
        try {
            return ForgettingView.of(found(forgettingId));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @POST
    @Path("/{forgettingId}/agreement")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "agreeToForgetting",
            summary = "Agree to a forgetting that somebody else proposed 消去の承認",
            description = "It begins at once and cannot be undone. 取り消しはできません。")
    public ForgettingView agree(@PathParam("forgettingId") String forgettingId) {
        try {
            Forgetting proposed = found(forgettingId);
            if (proposed.proposedBy().equals(caller.subject())) {
                throw new ProblemException(EligibilityError.FORGETTING_OWN_PROPOSAL);
            }
            return changed(forgettingId, store.agree(proposed.id(), caller.subject()));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @POST
    @Path("/{forgettingId}/cancellation")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "cancelForgetting",
            summary = "Stop a forgetting; who was forgotten stays so 中止",
            description =
                    "A proposal is withdrawn by it. Once it has begun, the registry goes on to answer nothing from "
                            + "before the day.")
    public ForgettingView cancel(@PathParam("forgettingId") String forgettingId) {
        try {
            return changed(forgettingId, store.cancel(found(forgettingId).id()));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @POST
    @Path("/{forgettingId}/resumption")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "resumeForgetting", summary = "Let a stopped forgetting go on 再開")
    public ForgettingView resume(@PathParam("forgettingId") String forgettingId) {
        try {
            return changed(forgettingId, store.resume(found(forgettingId).id()));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private ForgettingView changed(String forgettingId, boolean done) throws SQLException {
        if (!done) {
            throw new ProblemException(EligibilityError.FORGETTING_NOT_IN_STATE);
        }
        return ForgettingView.of(found(forgettingId));
    }

    private Forgetting found(String forgettingId) throws SQLException {
        UUID id = Ids.parse(forgettingId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        return store.read(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }
}
