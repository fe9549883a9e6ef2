package jp.shikaku.eligibility.access.looks;

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
import jakarta.ws.rs.HeaderParam;
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

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.OwnPerson;
import jp.shikaku.eligibility.access.StatedPurpose;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Who looked at a person, for the person and for auditors, and what the person is told of. */
@Path("/v1/persons/{personId}")
@Tag(name = "own-data", description = "What a person sees and decides about their own data. 本人による確認と制限")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "Looks, the newest first 参照の記録",
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LookPage.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class LookResource {

    private static final int MOST = 200;

    private final LookReader reader;
    private final Audit audit;
    private final OwnPerson own;
    private final StatedPurpose purpose;
    private final Caller caller;

    @Inject
    LookResource(LookReader reader, Audit audit, OwnPerson own, StatedPurpose purpose, Caller caller) {
        this.reader = reader;
        this.audit = audit;
        this.own = own;
        this.purpose = purpose;
        this.caller = caller;
    }

    @GET
    @Path("/looks")
    @RolesAllowed({Roles.PERSON, Roles.AUDITOR})
    @Operation(
            operationId = "listLooks",
            summary = "Who looked at a person 参照の記録の閲覧",
            description =
                    "Who, when, why and what was shown; the newest first. Looks made while a stranger's number was "
                            + "linked to the person by mistake are listed and marked. The person sees organisations, an auditor "
                            + "also who acted for them. Reading this is itself recorded.")
    public LookPage looks(
            @PathParam("personId") String personId,
            @Parameter(description = "Opaque cursor; the newest when absent") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        String why = purpose.of(stated).name();
        UUID person = own.orAuditor(personId);
        try {
            LookPage page = reader.looks(person, cursor, limit, caller.hasRole(Roles.AUDITOR));
            record(person, why, page);
            return page;
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/notices")
    @RolesAllowed(Roles.PERSON)
    @Operation(
            operationId = "listNotices",
            summary = "What the person has not read yet 未読のお知らせ",
            description = "Emergency looks since the last one read, the newest first. 緊急の照会のお知らせ。")
    public LookPage unread(
            @PathParam("personId") String personId,
            @Parameter(description = "Opaque cursor; the newest when absent") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        UUID person = own.only(personId);
        try {
            LookPage page = reader.unread(person, cursor, limit);
            record(person, purpose.of(null).name(), page);
            return page;
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @POST
    @Path("/notices/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PERSON)
    @Operation(operationId = "readNotices", summary = "Mark notices as read お知らせを既読にする")
    public LookPage markRead(@PathParam("personId") String personId, @NotNull @Valid NoticesRead read) {
        UUID person = own.only(personId);
        try {
            reader.markRead(person, Cursor.numbers(read.upTo(), 1)[0]);
            LookPage page = reader.unread(person, null, MOST);
            record(person, purpose.of(null).name(), page);
            return page;
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private void record(UUID person, String why, LookPage page) throws SQLException {
        audit.record(AuditEvent.of(
                        caller.subject(), null, "LOOKS_READ", null, page.items().size() + " looks", List.of(person))
                .withPurpose(why));
    }
}
