package jp.shikaku.eligibility.quality.suspicion;

import java.sql.SQLException;
import java.util.Set;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.quality.Viewer;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The insurers' queue of suspicions, and what they decide. */
@Path("/v1/suspicions")
@Tag(name = "quality", description = "Quality of what is registered, counted. 登録の質")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class SuspicionResource {

    private final Queue queue;
    private final Decisions decisions;
    private final Caller caller;

    @Inject
    SuspicionResource(Queue queue, Decisions decisions, Caller caller) {
        this.queue = queue;
        this.decisions = decisions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listSuspicions",
            summary = "List suspicious constellations 疑義一覧",
            description = "An insurer sees those in which a statement of its own takes part; of other insurers number "
                    + "and dates only. Every reading is audited. 参照はすべて記録されます。")
    @APIResponse(
            responseCode = "200",
            description = "In the order they were found",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuspicionPage.class)))
    public SuspicionPage list(
            @Parameter(description = "保険者番号; all that the caller may see when absent") @QueryParam("insurerNumber")
                    String insurerNumber,
            @Parameter(description = "OPEN, CONFIRMED, SETTLED or VANISHED") @QueryParam("state") String state,
            @Parameter(description = "Code of a rule") @QueryParam("rule") String rule,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        Viewer viewer = Viewer.of(caller);
        Set<String> insurers = viewer.lookAt(insurerNumber);
        return page(new Queue.Filter(insurers, state, rule, null), viewer, cursor, limit);
    }

    @GET
    @Path("/{findingId}")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getSuspicion", summary = "Read one finding 疑義の参照")
    @APIResponse(
            responseCode = "200",
            description = "The finding",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Suspicion.class)))
    public Suspicion read(@PathParam("findingId") String findingId) {
        Viewer viewer = Viewer.of(caller);
        return Ids.parse(findingId)
                .map(id -> page(new Queue.Filter(viewer.lookAt(null), null, null, id), viewer, null, 1))
                .flatMap(page -> page.items().stream().findFirst())
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "decideSuspicions",
            summary = "Settle or confirm findings, up to 1,000 at once 疑義の一括判断",
            description = "SETTLED (疑いなし) stays settled, also when the rules run again or the same facts are sent "
                    + "again; more days in question are a new finding. Either side may decide. The same again changes "
                    + "nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The result for each finding",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionAnswer.class)))
    public DecisionAnswer decide(@NotNull @Valid DecisionRequest request) {
        try {
            return decisions.decide(request, Viewer.of(caller), caller.hasRole(Roles.OPERATOR));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private SuspicionPage page(Queue.Filter filter, Viewer viewer, String cursor, int limit) {
        try {
            return queue.page(filter, viewer, cursor, limit);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }
}
