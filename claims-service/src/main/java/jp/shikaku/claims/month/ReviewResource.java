package jp.shikaku.claims.month;

import java.net.URI;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

import jp.shikaku.support.Caller;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** The review of a claim month as a job. */
@Path("/v1/claim-months/{claimMonth}/review")
@RolesAllowed(Roles.REVIEWER)
@Tag(name = "claim-months", description = "Review and close of a claim month. 請求年月の審査と締切")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ReviewResource {

    private final ReviewJobs jobs;
    private final ReviewEvents events;
    private final Caller caller;

    @Inject
    ReviewResource(ReviewJobs jobs, ReviewEvents events, Caller caller) {
        this.jobs = jobs;
        this.events = events;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "startReview",
            summary = "Start the review 審査の開始",
            description = "Decides every accepted receipt; files accepted later join by themselves. Starting it twice "
                    + "has the effect of once. A cancelled review goes on where it was.")
    @APIResponse(
            responseCode = "202",
            description = "The job; its progress is at the same address",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response start(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        jobs.start(month, caller.subject());
        return accepted(month);
    }

    @POST
    @Path("/again")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "decideMonthAgain",
            summary = "Decide a month again 全件の再判定",
            description =
                    "Resolves and decides everything of the month that was ever decided, before or after the close, on "
                            + "what the registry knows now; what comes to the same stays as it is. Late registrations do so by "
                            + "themselves: this is for the operator who replaced the key of tokens or restored a database. "
                            + "Asking twice has the effect of once.")
    @APIResponse(
            responseCode = "202",
            description = "The job; its progress is that of the review",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response again(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        jobs.again(month);
        return accepted(month);
    }

    @GET
    @RolesAllowed({Roles.REVIEWER, Roles.OPERATOR})
    @Operation(operationId = "getReview", summary = "Progress of the review 審査の進捗")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public ReviewView get(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth) {
        return jobs.view(MonthPath.parseWithTrial(claimMonth));
    }

    @POST
    @Path("/pause")
    @Operation(
            operationId = "pauseReview",
            summary = "Pause the review 審査の一時停止",
            description =
                    "No instance begins another chunk of the month, for first decisions and for later ones; what is "
                            + "being decided at this moment is still saved. 409 before the start and after the close; 403 where the "
                            + "organisation of the token has nothing open in the month.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public ReviewView pause(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        jobs.pause(month, caller.reviewOrganisations());
        return jobs.view(month);
    }

    @POST
    @Path("/resume")
    @Operation(
            operationId = "resumeReview",
            summary = "Resume the review 審査の再開",
            description = "Goes on after a pause. 409 if it was not started, or was cancelled: then start it.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public ReviewView resume(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        jobs.resume(month);
        return jobs.view(month);
    }

    @POST
    @Path("/cancel")
    @Operation(
            operationId = "cancelReview",
            summary = "Cancel the review 審査の中止",
            description =
                    "What was never decided waits no more; what was decided stays and follows the registry. A new "
                            + "start goes on from there. 409 before the start and after the close; 403 where the "
                            + "organisation of the token has nothing open in the month.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public ReviewView cancel(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        jobs.cancel(month, caller.reviewOrganisations());
        return jobs.view(month);
    }

    @GET
    @Path("/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "watchReview",
            summary = "Watch the review 審査の進捗の配信",
            description =
                    "Server-Sent Events: the job, now and whenever it changed, at most once a second. The stream ends "
                            + "when the review is done or cancelled, and after ten minutes at the latest; connect again to go on "
                            + "watching. Any instance tells the same.")
    @APIResponse(
            responseCode = "200",
            description = "Each event's data is the job",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ReviewView.class)))
    public Multi<ReviewView> watch(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth) {
        return events.of(MonthPath.parseWithTrial(claimMonth));
    }

    private Response accepted(LocalDate month) {
        return Response.accepted(jobs.view(month))
                .location(URI.create("/v1/claim-months/" + MonthPath.format(month) + "/review"))
                .build();
    }
}
