package jp.shikaku.eligibility.matching.clearing;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.registration.ComparisonConfig;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Comparisons of everything stored: asked for, watched, cancelled. */
@Path("/v1/matching-runs")
@Tag(name = "matching", description = "Comparison with the resident register. 住民基本台帳との照合")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class MatchingRunResource {

    private final MatchingRuns runs;
    private final Caller caller;
    private final ComparisonConfig config;

    @Inject
    MatchingRunResource(MatchingRuns runs, Caller caller, ComparisonConfig config) {
        this.config = config;
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "beginMatchingRun",
            summary = "Compare everything stored again 全件照合の開始",
            description = "New statements go first; what counted before is hidden only if birth date or sex differ.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; Location names the job 受付",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchingRun.class)))
    public Response begin(@NotNull MatchingRunRequest request) {
        if (!config.required()) {
            throw new ProblemException(EligibilityError.MATCHING_OFF);
        }
        String insurer = request.insurerNumber() == null ? null : own(request.insurerNumber());
        if (insurer == null && !caller.hasRole(Roles.OPERATOR)) {
            throw new ProblemException(CommonError.NOT_ALLOWED, "Only the operator compares everything stored.");
        }
        try {
            UUID id = runs.begin(insurer, caller.subject());
            return Response.accepted(runs.read(id).orElseThrow())
                    .location(URI.create("/v1/matching-runs/" + id))
                    .build();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/{runId}")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "getMatchingRun", summary = "Progress of a comparison 全件照合の進捗")
    @APIResponse(
            responseCode = "200",
            description = "Progress 進捗",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchingRun.class)))
    public MatchingRun read(@PathParam("runId") String runId) {
        return visible(runId);
    }

    @POST
    @Path("/{runId}/cancellation")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "cancelMatchingRun",
            summary = "End a comparison early 全件照合の中止",
            description = "What was compared stays compared. Cancelling an ended run changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands 現在の状態",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchingRun.class)))
    public MatchingRun cancel(@PathParam("runId") String runId) {
        try {
            runs.cancel(UUID.fromString(visible(runId).runId()));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
        return visible(runId);
    }

    private MatchingRun visible(String runId) {
        UUID id = Ids.parse(runId).orElseThrow(MatchingRunResource::notFound);
        try {
            return runs.read(id).filter(this::mayBeSeen).orElseThrow(MatchingRunResource::notFound);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private boolean mayBeSeen(MatchingRun run) {
        return caller.hasRole(Roles.OPERATOR)
                || run.insurerNumber() != null && caller.insurers().contains(new InsurerNumber(run.insurerNumber()));
    }

    private String own(String insurerNumber) {
        try {
            InsurerNumber number = InsurerNumber.of(insurerNumber);
            caller.requireInsurerOrOperator(number);
            return number.value();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    EligibilityError.INSURER_NUMBER_INVALID,
                    null,
                    List.of(ProblemError.at("/insurerNumber", "6 or 8 digits with a valid check digit.")));
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonError.NOT_FOUND);
    }
}
