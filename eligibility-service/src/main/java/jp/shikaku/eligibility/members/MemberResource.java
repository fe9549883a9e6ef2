package jp.shikaku.eligibility.members;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.eligibility.access.StatedPurpose;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Lists of an insurer's own people; every page is audited with the people on it. */
@Path("/v1/insurers/{insurerNumber}")
@Tag(name = "members", description = "Lists of an insurer's own people, and objections. 加入者の一覧と異議")
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's insurer",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class MemberResource {

    private static final long LONGEST_PERIOD = 92;
    private static final String CSV = "text/csv";

    private final CardlessList cardless;
    private final Moves moves;
    private final Audit audit;
    private final StatedPurpose purpose;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    MemberResource(
            CardlessList cardless, Moves moves, Audit audit, StatedPurpose purpose, Caller caller, ForwardClock clock) {
        this.cardless = cardless;
        this.moves = moves;
        this.audit = audit;
        this.purpose = purpose;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/cardless-members")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Roles.INSURER, Roles.SCOPE_PERSONS})
    @Operation(
            operationId = "listCardlessMembers",
            summary = "People without a usable card at the end of a month 資格確認書の職権交付対象者",
            description = "As of the last day of the month, as known when it ended: asked again it is the same list, "
                    + "but for people who turned out to be somebody else's. As JSON, or as CSV (UTF-8) by Accept, with "
                    + "the cursor of the next page in the header Next-Cursor.")
    @APIResponse(
            responseCode = "200",
            description = "By id",
            headers =
                    @Header(
                            name = "Next-Cursor",
                            description = "Only CSV; absent on the last page",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CardlessPage.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response cardless(
            @PathParam("insurerNumber") String insurerNumber,
            @Parameter(description = "A month that is over", example = "2026-10")
                    @QueryParam("month")
                    @NotNull
                    @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
                    String month,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(10_000) int limit,
            @HeaderParam(HttpHeaders.ACCEPT) @Parameter(hidden = true) String accept,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        PurposeOfUse why = purpose.of(stated);
        InsurerNumber insurer = caller.hasRole(Roles.SCOPE_PERSONS) ? known(insurerNumber) : own(insurerNumber);
        YearMonth asked = YearMonth.parse(month);
        if (!asked.isBefore(YearMonth.from(clock.today()))) {
            throw new ProblemException(MemberError.MONTH_NOT_OVER);
        }
        try {
            Instant end = asked.plusMonths(1).atDay(1).atStartOfDay(Tokyo.ZONE).toInstant();
            CardlessList.Read read = cardless.page(insurer, asked.atEndOfMonth(), end, cursor, limit);
            recordLook(why, insurer, "CARDLESS_MEMBERS_READ", read.persons());
            if (!prefersCsv(accept)) {
                return Response.ok(read.page(), MediaType.APPLICATION_JSON).build();
            }
            return Response.ok(CardlessCsv.of(read.page().items()), CSV + ";charset=UTF-8")
                    .header("Next-Cursor", read.page().nextCursor())
                    .build();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/moved-in")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSURER)
    @Operation(
            operationId = "listMovedIn",
            summary = "People who joined while another insurer covered them 転入者の一覧",
            description = "Those whose qualification at another insurer stood until the day they joined, or still "
                    + "stands: the other insurer's number and dates, nothing else.")
    @APIResponse(
            responseCode = "200",
            description = "By id",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MovePage.class)))
    public MovePage movedIn(
            @PathParam("insurerNumber") String insurerNumber,
            @Parameter(description = "First day of joining", example = "2026-10-01") @QueryParam("from") @NotNull
                    LocalDate from,
            @Parameter(description = "Last day of joining", example = "2026-10-31") @QueryParam("to") @NotNull
                    LocalDate to,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        PurposeOfUse why = purpose.of(stated);
        return moved(why, own(insurerNumber), Moves.Direction.IN, from, to, cursor, limit);
    }

    @GET
    @Path("/moved-out")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSURER)
    @Operation(
            operationId = "listMovedOut",
            summary = "People whom another insurer took on 転出者の一覧",
            description = "Those whom another insurer registered from a day of the period while the own qualification "
                    + "stood, or until it ended: the other insurer's number and dates, nothing else.")
    @APIResponse(
            responseCode = "200",
            description = "By id",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MovePage.class)))
    public MovePage movedOut(
            @PathParam("insurerNumber") String insurerNumber,
            @Parameter(description = "First day of the other", example = "2026-10-01") @QueryParam("from") @NotNull
                    LocalDate from,
            @Parameter(description = "Last day of it", example = "2026-10-31") @QueryParam("to") @NotNull LocalDate to,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        PurposeOfUse why = purpose.of(stated);
        return moved(why, own(insurerNumber), Moves.Direction.OUT, from, to, cursor, limit);
    }

    private MovePage moved(
            PurposeOfUse why,
            InsurerNumber insurer,
            Moves.Direction direction,
            LocalDate from,
            LocalDate to,
            String cursor,
            int limit) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_PERIOD) {
            throw new ProblemException(MemberError.PERIOD_INVALID);
        }
        try {
            Moves.Read read = moves.page(insurer, direction, from, to, cursor, limit);
            recordLook(why, insurer, "MOVED_" + direction + "_READ", read.persons());
            return read.page();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private void recordLook(PurposeOfUse why, InsurerNumber insurer, String action, Set<UUID> persons)
            throws SQLException {
        audit.record(AuditEvent.of(
                        caller.subject(), insurer.value(), action, null, persons.size() + " persons shown", persons)
                .withPurpose(why.name())
                .byService(caller.hasRole(Roles.SCOPE_PERSONS))
                .atOwnMembers(caller.insurers().contains(insurer)));
    }

    /** CSV only for whoever names it before JSON: clients generated from the contract accept both and read JSON. */
    private static boolean prefersCsv(String accept) {
        int csv = accept == null ? -1 : accept.indexOf(CSV);
        int json = accept == null ? -1 : accept.indexOf(MediaType.APPLICATION_JSON);
        return csv >= 0 && (json < 0 || csv < json);
    }

    private InsurerNumber own(String written) {
        InsurerNumber insurer = known(written);
        if (!caller.insurers().contains(insurer)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return insurer;
    }

    private static InsurerNumber known(String written) {
        try {
            return InsurerNumber.of(written);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }
}
