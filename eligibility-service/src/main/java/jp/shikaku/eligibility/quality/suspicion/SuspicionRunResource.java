package jp.shikaku.eligibility.quality.suspicion;

import java.net.URI;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.quality.following.Work;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Runs of the rules over everybody, for instance after a rule was added. */
@Path("/v1/suspicion-runs")
@Tag(name = "quality")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class SuspicionRunResource {

    private final DataSource dataSource;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    SuspicionRunResource(DataSource dataSource, Caller caller, ForwardClock clock) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "startSuspicionRun",
            summary = "Look at all persons 全件点検の開始",
            description = "One run at a time: while one is under way it is answered. It survives a restart.")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuspicionRun.class)))
    public Response start() {
        SuspicionRun run = with(c -> SuspicionRuns.start(c, caller.subject(), clock.now()));
        return Response.accepted(run)
                .location(URI.create("/v1/suspicion-runs/" + run.runId()))
                .build();
    }

    @GET
    @Path("/{runId}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "getSuspicionRun", summary = "Progress of a run 全件点検の進捗")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuspicionRun.class)))
    public SuspicionRun read(@PathParam("runId") String runId) {
        return Ids.parse(runId)
                .flatMap(id -> with(c -> SuspicionRuns.read(c, id)))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    @POST
    @Path("/{runId}/cancel")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "cancelSuspicionRun", summary = "End a run before its end 全件点検の中止")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuspicionRun.class)))
    public SuspicionRun cancel(@PathParam("runId") String runId) {
        return Ids.parse(runId)
                .flatMap(id -> with(c -> {
                    SuspicionRuns.cancel(c, id, clock.now());
                    return SuspicionRuns.read(c, id);
                }))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private <T> T with(Work<T> work) {
        try {
            return Work.inTransaction(dataSource, work);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }
}
