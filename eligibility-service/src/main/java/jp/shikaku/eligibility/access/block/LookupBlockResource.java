package jp.shikaku.eligibility.access.block;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.OwnPerson;
import jp.shikaku.eligibility.access.StatedPurpose;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The person's own block of lookups. */
@Path("/v1/persons/{personId}/lookup-block")
@Tag(name = "own-data", description = "What a person sees and decides about their own data. 本人による確認と制限")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "What is blocked now 現在の制限",
        content =
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LookupBlock.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class LookupBlockResource {

    private final BlockStore store;
    private final Audit audit;
    private final OwnPerson own;
    private final StatedPurpose purpose;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    LookupBlockResource(
            BlockStore store, Audit audit, OwnPerson own, StatedPurpose purpose, Caller caller, ForwardClock clock) {
        this.store = store;
        this.audit = audit;
        this.own = own;
        this.purpose = purpose;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PERSON, Roles.AUDITOR})
    @Operation(operationId = "getLookupBlock", summary = "What is blocked 照会制限の確認")
    public LookupBlock read(
            @PathParam("personId") String personId,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        String why = purpose.of(stated).name();
        return recorded(own.orAuditor(personId), "LOOKUP_BLOCK_READ", why);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PERSON)
    @Operation(
            operationId = "setLookupBlock",
            summary = "Block lookups of parts of one's data 照会制限の設定",
            description =
                    "Lookups are then answered without these parts and say so (withheld). An emergency look shows "
                            + "them; it is marked, and the person finds it among their notices. The insurer's own work and the "
                            + "review of claims are not affected. 緊急時の照会は本人に通知されます。")
    public LookupBlock set(@PathParam("personId") String personId, @NotNull @Valid LookupBlockSetting setting) {
        UUID person = own.only(personId);
        try {
            if (!store.set(person, setting.parts(), caller.subject(), clock.now())) {
                throw new ProblemException(CommonError.NOT_FOUND);
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
        return recorded(person, "LOOKUP_BLOCK_SET", purpose.of(null).name());
    }

    private LookupBlock recorded(UUID person, String action, String why) {
        try {
            BlockStore.Blocked now = store.read(person).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
            String outcome = "BLOCKED " + (now.parts().isEmpty() ? "NOTHING" : String.join(" ", now.parts()));
            audit.record(AuditEvent.of(caller.subject(), null, action, null, outcome, List.of(person))
                    .withPurpose(why));
            return new LookupBlock(now.parts(), now.since());
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }
}
