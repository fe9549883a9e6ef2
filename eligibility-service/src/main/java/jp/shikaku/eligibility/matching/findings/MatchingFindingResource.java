package jp.shikaku.eligibility.matching.findings;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.eligibility.access.StatedPurpose;
import jp.shikaku.eligibility.coverage.MatchingState;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.registration.Author;
import jp.shikaku.eligibility.registration.Clearing;
import jp.shikaku.eligibility.registration.Corrections;
import jp.shikaku.eligibility.registration.judgement.MatchingFact;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The insurer's queue of statements that the comparison with the resident register holds back or doubts. */
@Path("/v1/matching-findings")
@Tag(name = "matching")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class MatchingFindingResource {

    private final FindingReader reader;
    private final Clearing clearing;
    private final Corrections corrections;
    private final Audit audit;
    private final Caller caller;
    private final StatedPurpose purpose;

    @Inject
    MatchingFindingResource(
            FindingReader reader,
            Clearing clearing,
            Corrections corrections,
            Audit audit,
            Caller caller,
            StatedPurpose purpose) {
        this.purpose = purpose;
        this.reader = reader;
        this.clearing = clearing;
        this.corrections = corrections;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.INSURER)
    @Operation(
            operationId = "listMatchingFindings",
            summary = "Statements to look at 照合結果の確認一覧",
            description = "What differs from the resident register, of the caller's own statements. Correct one by "
                    + "registering it again with the right person (or by PUT of the person's facts), or release it. "
                    + "訂正は再登録、疑いがないものは releases へ。")
    @APIResponse(
            responseCode = "200",
            description = "By id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchingFindingPage.class)))
    public MatchingFindingPage list(
            @Parameter(description = "REVIEW, SUSPENDED or DOUBTED; all when absent") @QueryParam("state") String state,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        PurposeOfUse why = purpose.of(stated);
        UUID after = cursor == null ? null : Cursor.ids(cursor, 1).get(0);
        try {
            List<MatchingFinding> page = reader.page(caller.insurers(), findingState(state), after, limit + 1);
            boolean more = page.size() > limit;
            List<MatchingFinding> items = more ? page.subList(0, limit) : page;
            Set<UUID> persons = new LinkedHashSet<>();
            items.forEach(f -> persons.add(UUID.fromString(f.personId())));
            audit.record(
                    AuditEvent.of(caller.subject(), actingFor(), "MATCHING_FINDINGS_READ", null, "findings", persons)
                            .withPurpose(why.name())
                            .atOwnMembers(true));
            String next = more ? Cursor.of(items.get(items.size() - 1).qualificationId()) : null;
            return new MatchingFindingPage(items, next);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "getMatchingSummary",
            summary = "How many statements are in which state 照合状況の集計",
            description = "An insurer sees its own, the operator all.")
    @APIResponse(
            responseCode = "200",
            description = "Numbers 件数",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchingSummary.class)))
    public MatchingSummary summary() {
        try {
            return reader.summary(caller.hasRole(Roles.OPERATOR) ? null : caller.insurers());
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/{qualificationId}")
    @RolesAllowed(Roles.INSURER)
    @Operation(
            operationId = "getMatchingHistory",
            summary = "How a statement was compared 照合の経過",
            description = "Of any own statement, cleared ones too: states, what differed, who released it and why.")
    @APIResponse(
            responseCode = "200",
            description = "Oldest first 古い順",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchingHistory.class)))
    public MatchingHistory history(
            @PathParam("qualificationId") String qualificationId,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        PurposeOfUse why = purpose.of(stated);
        Qualification own = corrections.read(Author.of(caller), qualificationId);
        try {
            audit.record(AuditEvent.of(
                            caller.subject(),
                            actingFor(),
                            "MATCHING_HISTORY_READ",
                            own.known().position(),
                            "one qualification",
                            List.of(own.personId()))
                    .withPurpose(why.name())
                    .withAsked(Map.of(own.personId(), own.id()))
                    .atOwnMembers(true));
            return new MatchingHistory(own.id().toString(), reader.steps(own.id()));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @POST
    @Path("/releases")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSURER)
    @Operation(
            operationId = "releaseMatchingFindings",
            summary = "Declare \"no doubt\" 疑いなしの登録（一括可）",
            description = "Each statement counts from now on; reason, author and time are kept. Asking again changes "
                    + "nothing. A later comparison on the same evidence leaves it released.")
    @APIResponse(
            responseCode = "200",
            description = "Per statement 資格ごとの結果",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseResult.class)))
    public ReleaseResult release(@NotNull @Valid ReleaseRequest request) {
        List<UUID> ids = request.qualificationIds().stream()
                .map(Ids::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<UUID, Clearing.Released> released = clearing.release(
                Author.of(caller),
                ids,
                new MatchingFact.Release(request.reasonCode().name(), request.reason()));
        List<ReleaseResult.Item> items = new ArrayList<>();
        for (String sent : request.qualificationIds()) {
            Clearing.Released verdict = Ids.parse(sent).map(released::get).orElse(Clearing.Released.NOT_FOUND);
            items.add(new ReleaseResult.Item(sent, verdict.name()));
        }
        return new ReleaseResult(items);
    }

    private static String findingState(String state) {
        if (state == null) {
            return null;
        }
        for (MatchingState known : MatchingState.values()) {
            if (known.isFinding() && known.name().equals(state)) {
                return state;
            }
        }
        throw new ProblemException(
                CommonError.INVALID_VALUE,
                null,
                List.of(ProblemError.at("/state", "One of REVIEW, SUSPENDED, DOUBTED.")));
    }

    private String actingFor() {
        return String.join(
                ",", caller.insurers().stream().map(i -> i.value()).sorted().toList());
    }
}
