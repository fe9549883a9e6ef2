package jp.shikaku.eligibility.quality.desk;

import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.lookup.DeskHistory;
import jp.shikaku.eligibility.lookup.LookupRequest;
import jp.shikaku.eligibility.quality.Viewer;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** What did the desk see? */
@Path("/v1/desk-views")
@Tag(name = "quality")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DeskViewResource {

    private final DeskHistory history;
    private final Caller caller;

    @Inject
    DeskViewResource(DeskHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.AUDITOR})
    @Operation(
            operationId = "viewDesk",
            summary = "What did the desk see? 窓口には何が見えたか",
            description = "The answer to a desk's question as it was at an instant, beside the answer now. An insurer "
                    + "asks about its own numbers. Where a wrong link was repaired since, the stranger's record is "
                    + "shown to an auditor only. Both looks are audited.")
    @APIResponse(
            responseCode = "200",
            description = "Both answers",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DeskView.class)))
    public DeskView view(@NotNull @Valid DeskViewRequest request) {
        Viewer viewer = Viewer.of(caller);
        boolean auditor = caller.hasRole(Roles.AUDITOR);
        String insurer = auditor
                ? null
                : viewer.lookAt(request.insurerNumber()).iterator().next();
        LookupRequest question = new LookupRequest(
                request.insurerNumber(),
                request.symbol(),
                request.number(),
                request.branch(),
                request.birthDate(),
                request.asOf(),
                request.seenAt(),
                request.purpose(),
                null,
                null);
        try {
            DeskHistory.Answers answers =
                    history.of(question, new DeskHistory.Asker(viewer.subject(), insurer, auditor));
            return new DeskView(answers.then(), answers.now(), answers.differ());
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }
}
