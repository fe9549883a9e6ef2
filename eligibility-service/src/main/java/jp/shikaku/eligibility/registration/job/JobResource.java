package jp.shikaku.eligibility.registration.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.faulttolerance.api.ApplyGuard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.access.watch.Budgets;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.registration.Author;
import jp.shikaku.eligibility.registration.FileFormat;
import jp.shikaku.eligibility.registration.RegistrationPipeline;
import jp.shikaku.eligibility.registration.TransferError;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Files of statements as jobs: uploaded, followed, cancelled, resumed. */
@Path("/v1/registration-jobs")
@Tag(name = "registration-jobs", description = "Files of statements as resumable jobs. 一括登録ジョブ")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The job ジョブ",
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's, 409 not in a state for it, 415, 422",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class JobResource {

    private final JobStore store;
    private final JobVerdicts verdicts;
    private final Caller caller;

    @Inject
    JobResource(JobStore store, JobVerdicts verdicts, Caller caller) {
        this.store = store;
        this.verdicts = verdicts;
        this.caller = caller;
    }

    @POST
    @Consumes({FileFormat.NDJSON_TYPE, FileFormat.CSV_TYPE})
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @ApplyGuard(Budgets.BULK)
    @Operation(
            operationId = "startRegistrationJob",
            summary = "Upload a file of statements as a job 一括登録ジョブの開始",
            description =
                    "The lines and columns are those of POST /v1/registrations. The file is kept; lines are taken "
                            + "in chunks of 500, each with its verdicts or not at all, and a job whose replica dies goes on in "
                            + "another. The same file sent again before its job has ended is the same job (200). "
                            + "同じファイルの再送は同じジョブとなります。")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = FileFormat.NDJSON_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "202",
            description = "Received 受付",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public Response start(
            InputStream file,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(description = "Judge, write nothing 検査のみ") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "Existing stock (operator only): entitles nobody to a notice 初期移行")
                    @QueryParam("initialLoad")
                    @DefaultValue("false")
                    boolean initialLoad)
            throws IOException {
        Author author = Author.of(caller);
        if (initialLoad && !author.operator()) {
            throw new ProblemException(CommonError.NOT_ALLOWED, "Only the operator loads existing stock.");
        }
        try {
            JobStore.Received received =
                    store.receive(file, FileFormat.of(type), new RegistrationPipeline.Run(author, dryRun, initialLoad));
            return Response.status(received.created() ? Response.Status.ACCEPTED : Response.Status.OK)
                    .location(URI.create("/v1/registration-jobs/" + received.id()))
                    .entity(JobView.of(own(received.id())))
                    .build();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/{jobId}")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "getRegistrationJob", summary = "Follow a job 進捗の参照")
    public JobView read(@PathParam("jobId") String jobId) {
        try {
            return JobView.of(own(id(jobId)));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/{jobId}/verdicts")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "listRegistrationJobVerdicts", summary = "What became of each line 行ごとの結果")
    @APIResponse(
            responseCode = "200",
            description = "By line; also while the job is at work",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobVerdictPage.class)))
    public JobVerdictPage verdicts(
            @PathParam("jobId") String jobId,
            @Parameter(description = "Only lines that were not taken")
                    @QueryParam("rejectedOnly")
                    @DefaultValue("false")
                    boolean rejectedOnly,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        try {
            return verdicts.page(own(id(jobId)).id(), rejectedOnly, cursor, limit);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @POST
    @Path("/{jobId}/cancellation")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "cancelRegistrationJob",
            summary = "Cancel a job 中止",
            description = "What was taken stays; the lines behind lastLine are not taken until it is resumed.")
    public JobView cancel(@PathParam("jobId") String jobId) {
        try {
            Job job = own(id(jobId));
            if (!store.cancel(job.id()) && own(job.id()).state() != Job.State.CANCELLED) {
                throw new ProblemException(TransferError.JOB_NOT_RUNNING);
            }
            return JobView.of(own(job.id()));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @POST
    @Path("/{jobId}/resumption")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "resumeRegistrationJob", summary = "Resume a cancelled or failed job 再開")
    public JobView resume(@PathParam("jobId") String jobId) {
        try {
            Job job = own(id(jobId));
            if (!store.resume(job.id())) {
                throw new ProblemException(TransferError.JOB_NOT_STOPPED);
            }
            return JobView.of(own(job.id()));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private Job own(UUID id) throws SQLException {
        return store.read(id)
                .filter(job -> job.isVisibleTo(Author.of(caller)))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }
}
