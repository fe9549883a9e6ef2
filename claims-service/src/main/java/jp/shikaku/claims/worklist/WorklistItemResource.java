package jp.shikaku.claims.worklist;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.recheck.CandidateLook;
import jp.shikaku.claims.review.Ruling;
import jp.shikaku.claims.ruling.FreeText;
import jp.shikaku.claims.ruling.RulingContent;
import jp.shikaku.claims.ruling.RulingReason;
import jp.shikaku.claims.ruling.RulingStore;
import jp.shikaku.claims.ruling.Verdict;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** One item: who holds it, what is decided about it, who approves that, and taking it back. */
@Path("/v1/worklist")
@RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
@Tag(name = "worklist")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The item as it is now, with its ETag",
        content = @Content(schema = @Schema(implementation = ItemView.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class WorklistItemResource {

    private static final String VERSION = "The ETag of the item as it was read";

    private final Worklist worklist;
    private final ItemStore items;
    private final RulingStore rulings;
    private final CandidateLook look;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    WorklistItemResource(
            Worklist worklist,
            ItemStore items,
            RulingStore rulings,
            CandidateLook look,
            Caller caller,
            ForwardClock clock) {
        this.worklist = worklist;
        this.items = items;
        this.rulings = rulings;
        this.look = look;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{itemId}")
    @Operation(operationId = "getWorklistItem", summary = "An item with what was decided about its receipt 処理待ちの一件")
    public Response get(@PathParam("itemId") String itemId) {
        return answer(itemId);
    }

    @GET
    @Path("/{itemId}/candidates")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "listWorklistCandidates",
            summary = "Whose receipt it may be 候補者の検索",
            description =
                    "Asked of the registry now, by name, kana, birth date and sex. Every look is in the registry's "
                            + "trail. 503 while the registry does not answer.")
    @APIResponse(
            responseCode = "200",
            description = "Candidates with scores and reasons",
            content = @Content(schema = @Schema(implementation = CandidatesView.class)))
    public CandidatesView candidates(@PathParam("itemId") String itemId) {
        Item item = visible(itemId);
        if (!item.isHeldBy(caller.subject(), clock.now())) {
            throw new ProblemException(WorklistError.NOT_CLAIMED);
        }
        return CandidatesView.of(look.of(item.key()));
    }

    @POST
    @Path("/{itemId}/claim")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "claimWorklistItem",
            summary = "Take a free item 担当する",
            description = "It belongs to the caller for a while (30 minutes); claiming it again prolongs that.")
    public Response claim(@PathParam("itemId") String itemId) {
        worklist.claim(visible(itemId), caller.subject());
        return answer(itemId);
    }

    @POST
    @Path("/{itemId}/release")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "releaseWorklistItem",
            summary = "Give an item back 担当をやめる",
            description = "What the caller does not hold stays as it is.")
    public Response release(@PathParam("itemId") String itemId) {
        worklist.release(visible(itemId), caller.subject());
        return answer(itemId);
    }

    @POST
    @Path("/{itemId}/assignment")
    @Operation(
            operationId = "assignWorklistItem",
            summary = "Give an item to a person 担当者の指定",
            description = "A reviewer gives a free item, or one the reviewer holds; an approver gives any.")
    public Response assign(@PathParam("itemId") String itemId, @NotNull @Valid AssignmentRequest request) {
        Item item = visible(itemId);
        boolean any = caller.hasRole(Roles.APPROVER) && item.assignee() != null;
        worklist.assign(item, any ? item.assignee() : caller.subject(), request.assignee());
        return answer(itemId);
    }

    @POST
    @Path("/{itemId}/decisions")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "decideWorklistItem",
            summary = "Decide an item 判断する",
            description = "By the person who holds it. What moves money waits for another person's approval (PROPOSED) "
                    + "and has no effect before; the rest takes effect at once. The same decision on the same ETag "
                    + "again changes nothing. The ruling is honoured by every later recheck until it is reversed.")
    public Response decide(
            @PathParam("itemId") String itemId,
            @Parameter(description = VERSION, example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        Item item = visible(itemId);
        int version = version(ifMatch);
        requireFitting(item, request);
        worklist.decide(item, version, request, said(request.reasonCode(), request.reasonText()));
        return answer(itemId);
    }

    @POST
    @Path("/{itemId}/approval")
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "approveWorklistDecision",
            summary = "Approve or refuse a decision 承認・差戻し",
            description = "Never by its author. Approved, it takes effect; refused, the item goes back to its author. "
                    + "The same verdict of the same person again changes nothing.")
    public Response approve(@PathParam("itemId") String itemId, @NotNull @Valid ApprovalRequest request) {
        Verdict verdict = new Verdict(
                request.verdict() == ApprovalRequest.Verdict.APPROVE,
                text(request.reasonText()).value(),
                caller.subject(),
                clock.now());
        worklist.judge(visible(itemId), request.decisionNumber(), verdict);
        return answer(itemId);
    }

    @POST
    @Path("/{itemId}/reversal")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "reverseWorklistDecision",
            summary = "Take a decision back 判断の取消し",
            description =
                    "A further decision, which needs approval as the first one did. The receipt is then decided on "
                            + "what is known today.")
    public Response reverse(
            @PathParam("itemId") String itemId,
            @Parameter(description = VERSION, example = "\"2\"") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReversalRequest request) {
        Item item = visible(itemId);
        int version = version(ifMatch);
        worklist.reverse(item, version, said(request.reasonCode(), request.reasonText()));
        return answer(itemId);
    }

    private Item visible(String itemId) {
        try {
            return items.find(UUID.fromString(itemId), caller.reviewOrganisations())
                    .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }

    private Response answer(String itemId) {
        Item item = visible(itemId);
        return Response.ok(ItemView.of(item, rulings.of(item.key())))
                .tag(new EntityTag(Integer.toString(item.version())))
                .build();
    }

    private Worklist.Said said(RulingReason reason, String text) {
        return new Worklist.Said(caller.subject(), reason, text(text));
    }

    private static FreeText text(String text) {
        try {
            return new FreeText(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    WorklistError.TEXT_INVALID, null, List.of(ProblemError.at("/reasonText", e.getMessage())));
        }
    }

    /** A person rules about receipts; only what asks for nothing else can be acknowledged; only institutions withdraw. */
    private static void requireFitting(Item item, DecisionRequest request) {
        if (request.action() == DecisionRequest.Action.ACKNOWLEDGE) {
            if (item.kind() == ItemKind.HELD || request.ruling() != null) {
                throw invalid("/action", "a held receipt needs a ruling, an acknowledgement has none");
            }
            return;
        }
        if (request.ruling() == null || request.ruling().kind() == null) {
            throw invalid("/ruling", "a ruling is needed");
        }
        if (request.ruling().kind() == RulingContent.Kind.WITHDRAW) {
            throw invalid("/ruling/kind", "only the institution withdraws its receipt");
        }
        try {
            if (request.ruling().toRuling() instanceof Ruling.Return back && !back.hasReasonCode()) {
                throw invalid("/ruling/returnCode", "a code is L or S and four digits, or four digits");
            }
        } catch (IllegalArgumentException e) {
            throw invalid("/ruling", e.getMessage());
        }
    }

    private static ProblemException invalid(String pointer, String message) {
        return new ProblemException(WorklistError.RULING_INVALID, null, List.of(ProblemError.at(pointer, message)));
    }

    private static int version(String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(CommonError.PRECONDITION_REQUIRED);
        }
        try {
            return Integer.parseInt(ifMatch.replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonError.PRECONDITION_FAILED);
        }
    }
}
