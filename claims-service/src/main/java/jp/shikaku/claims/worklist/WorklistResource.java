package jp.shikaku.claims.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The worklist: what waits for a person, and how much of it. */
@Path("/v1/worklist")
@RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
@Tag(name = "worklist", description = "What a person of the review organisation has to settle. 審査担当者の処理待ち")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class WorklistResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ItemStore items;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    WorklistResource(ItemStore items, Caller caller, ForwardClock clock) {
        this.items = items;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listWorklist",
            summary = "What waits for a person 処理待ちの一覧",
            description = "The oldest first. A token that names a review organisation sees the items of that one only.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ItemPage.class)))
    public ItemPage list(
            @Parameter(description = "Which states; OPEN and PROPOSED if none is given")
                    @QueryParam("state")
                    @Size(max = 4)
                    List<ItemState> states,
            @Parameter(description = "What is asked") @QueryParam("kind") ItemKind kind,
            @Parameter(description = "Why", example = "RECORDED_BURDEN") @QueryParam("reason") String reason,
            @Parameter(description = "請求年月", example = "2026-10") @QueryParam("claimMonth") String claimMonth,
            @Parameter(description = "1 支払基金, 2 国保連; both if none is given")
                    @QueryParam("reviewOrganisation")
                    @Pattern(regexp = "[12]")
                    String organisation,
            @Parameter(description = "mine: those the caller holds; free: those nobody holds; absent: all")
                    @QueryParam("held")
                    @Pattern(regexp = "mine|free")
                    String held,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        Instant now = clock.now();
        List<String> after = cursor == null ? null : Cursor.parts(cursor, 2);
        List<Item> found = items.page(
                new ItemFilter(
                        states.isEmpty() ? List.of(ItemState.OPEN, ItemState.PROPOSED) : states,
                        organisations(organisation),
                        kind,
                        reason,
                        month(claimMonth),
                        "mine".equals(held) ? caller.subject() : null,
                        "free".equals(held) ? now : null,
                        after == null ? Instant.EPOCH : instant(after.get(0)),
                        after == null ? BEFORE_ALL : id(after.get(1))),
                limit);
        Item last = found.size() < limit ? null : found.get(limit - 1);
        return new ItemPage(
                found.stream().map(item -> ItemView.of(item, null)).toList(),
                last == null ? null : Cursor.of(last.raisedAt(), last.id()));
    }

    @GET
    @Path("/counts")
    @Operation(operationId = "countWorklist", summary = "How much waits, by reason and age 処理待ちの件数")
    @APIResponse(
            responseCode = "200",
            description = "Counts",
            content = @Content(schema = @Schema(implementation = CountsView.class)))
    public CountsView counts(
            @Parameter(description = "請求年月", example = "2026-10") @QueryParam("claimMonth") String claimMonth) {
        return new CountsView(items.counts(caller.reviewOrganisations(), month(claimMonth), clock.now()));
    }

    private List<String> organisations(String asked) {
        return caller.reviewOrganisations().stream()
                .map(ReviewOrganisation::code)
                .filter(code -> asked == null || asked.equals(code))
                .toList();
    }

    private static LocalDate month(String claimMonth) {
        return claimMonth == null ? null : MonthPath.parse(claimMonth);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
    }
}
