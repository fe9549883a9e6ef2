package jp.shikaku.claims.requests;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.party.Parties;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ErrorCode;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Insurers' requests to check the qualification of receipts they are billed for, and the answers. */
@Path("/v1/recheck-requests")
@Tag(name = "recheck-requests", description = "An insurer asks for a check of a billed receipt. 資格確認の請求と回答")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class RecheckRequestResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String KEY =
            "Makes repeating the call safe also after the answer; 1 to 100 characters. Remembered for "
                    + "30 days after its first use, unless the operator sets another term; afterwards the same key is a new call. "
                    + "初回の使用から30日間（既定）有効です。";

    private final RecheckRequests requests;
    private final RequestStore store;
    private final Caller caller;
    private final Parties parties;

    @Inject
    RecheckRequestResource(RecheckRequests requests, RequestStore store, Caller caller, Parties parties) {
        this.requests = requests;
        this.store = store;
        this.caller = caller;
        this.parties = parties;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSURER)
    @Operation(
            operationId = "requestRecheck",
            summary = "Ask for a check of a billed receipt 資格確認の請求",
            description =
                    "About a receipt the insurer is billed for now. It is decided by the same review on what is known "
                            + "today; the answer is at the address in Location. Asking again while it waits is the same request.")
    @APIResponse(
            responseCode = "202",
            description = "The request",
            content = @Content(schema = @Schema(implementation = RecheckRequestView.class)))
    public Response ask(
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Size(min = 1, max = 100) String key,
            @NotNull @Valid RecheckQuestion question) {
        Question checked = QuestionCheck.check(question, caller.insurers());
        RecheckRequests.Taken taken = requests.ask(List.of(checked), asker(key)).get(0);
        if (taken.refusal() != null) {
            throw new ProblemException(taken.refusal());
        }
        return Response.accepted(taken.request())
                .location(URI.create("/v1/recheck-requests/" + taken.request().requestId()))
                .build();
    }

    @POST
    @Path("/bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSURER)
    @Operation(
            operationId = "requestRechecks",
            summary = "Ask for checks of many billed receipts 資格確認の一括請求",
            description = "Each is taken or refused by itself; what is refused says why.")
    @APIResponse(
            responseCode = "200",
            description = "One verdict per request, in the order asked",
            content = @Content(schema = @Schema(implementation = RecheckBatchResult.class)))
    public RecheckBatchResult askMany(
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Size(min = 1, max = 100) String key,
            @NotNull @Valid RecheckBatch batch) {
        Set<InsurerNumber> own = caller.insurers();
        List<Question> questions = new ArrayList<>();
        List<ProblemException> faults = new ArrayList<>();
        for (RecheckQuestion asked : batch.items()) {
            try {
                questions.add(QuestionCheck.check(asked, own));
                faults.add(null);
            } catch (ProblemException e) {
                faults.add(e);
            }
        }
        List<RecheckRequests.Taken> taken = questions.isEmpty() ? List.of() : requests.ask(questions, asker(key));
        List<RecheckBatchResult.Line> lines = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < faults.size(); i++) {
            String receipt = batch.items().get(i).receiptId();
            lines.add(
                    faults.get(i) == null
                            ? line(receipt, taken.get(next++))
                            : refused(receipt, faults.get(i).error()));
        }
        return new RecheckBatchResult(lines);
    }

    @GET
    @RolesAllowed({Roles.INSURER, Roles.REVIEWER})
    @Operation(
            operationId = "listRecheckRequests",
            summary = "Requests and answers 資格確認の請求と回答の一覧",
            description =
                    "An insurer sees its own, a reviewer those of the insurers and receipts of his organisation. The oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RecheckRequestPage.class)))
    public RecheckRequestPage list(
            @Parameter(description = "WAITING, ANSWERED; absent for both")
                    @QueryParam("state")
                    @Pattern(regexp = "WAITING|ANSWERED")
                    String state,
            @Parameter(description = "請求年月", example = "2026-10") @QueryParam("claimMonth") String claimMonth,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        List<String> after = cursor == null ? null : Cursor.parts(cursor, 2);
        List<RecheckRequestView> found = store.page(
                parties.sight(),
                claimMonth == null ? null : MonthPath.parse(claimMonth),
                state == null ? null : "ANSWERED".equals(state),
                after == null ? Instant.EPOCH : instant(after.get(0)),
                after == null ? BEFORE_ALL : id(after.get(1)),
                limit);
        RecheckRequestView last = found.size() < limit ? null : found.get(limit - 1);
        return new RecheckRequestPage(found, last == null ? null : Cursor.of(last.requestedAt(), last.requestId()));
    }

    @GET
    @Path("/{requestId}")
    @RolesAllowed({Roles.INSURER, Roles.REVIEWER})
    @Operation(operationId = "getRecheckRequest", summary = "A request and its answer 資格確認の請求と回答")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = RecheckRequestView.class)))
    public RecheckRequestView get(@PathParam("requestId") String requestId) {
        return store.find(QuestionCheck.receiptId(requestId), parties.sight())
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private RecheckRequests.Asker asker(String key) {
        return new RecheckRequests.Asker(caller.subject(), key);
    }

    private static RecheckBatchResult.Line line(String receipt, RecheckRequests.Taken taken) {
        return taken.refusal() == null
                ? new RecheckBatchResult.Line(receipt, true, taken.request(), null, null)
                : refused(receipt, taken.refusal());
    }

    private static RecheckBatchResult.Line refused(String receipt, ErrorCode error) {
        return new RecheckBatchResult.Line(receipt, false, null, error.code(), error.whatToDo());
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
