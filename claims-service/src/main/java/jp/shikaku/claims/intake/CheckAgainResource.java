package jp.shikaku.claims.intake;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.database.Database;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The operator's way to a file whose check could not be completed, when its cause is gone and nobody sends it again. */
@Path("/v1/claim-files/{fileId}/check")
@Tag(name = "claim files", description = "請求ファイルの受付")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 409 SK-CLM-110, or the month is closed; 410 it is forgotten",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CheckAgainResource {

    private final Database database;
    private final ClaimFileStore store;
    private final FailedChecks failures;
    private final CheckWorkers workers;
    private final Caller caller;

    @Inject
    CheckAgainResource(
            Database database, ClaimFileStore store, FailedChecks failures, CheckWorkers workers, Caller caller) {
        this.database = database;
        this.store = store;
        this.failures = failures;
        this.workers = workers;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "checkClaimFileAgain",
            summary = "Check a file again whose check could not be completed 受付点検の再実行",
            description = "Of a file refused with SK-CLM-109, while its month is open for its review organisation: the "
                    + "bytes that were kept, under the same reception number. Who asked, and when, is kept with the "
                    + "file. The institution does the same by sending the file again.")
    @APIResponse(
            responseCode = "202",
            description = "It waits for its check 点検待ち",
            content = @Content(schema = @Schema(implementation = CheckAgain.class)))
    public Response check(@PathParam("fileId") UUID fileId) {
        CheckAgain begun = database.inTransaction(() -> begin(fileId));
        workers.wake();
        return Response.accepted(begun).build();
    }

    private CheckAgain begin(UUID fileId) {
        ClaimFile file = store.find(fileId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (!store.holdOpen(file.monthKey(), file.reviewOrganisation())) {
            throw new ProblemException(
                    store.isForgotten(file.monthKey()) ? ClaimsError.MONTH_FORGOTTEN : ClaimsError.MONTH_CLOSED);
        }
        if (!failures.checkAgain(file, caller.subject())) {
            throw new ProblemException(ClaimsError.CHECK_COMPLETED);
        }
        return new CheckAgain(fileId, file.receptionNumber(), FileStatus.RECEIVED);
    }
}
