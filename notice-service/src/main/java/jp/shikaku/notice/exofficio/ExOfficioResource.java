package jp.shikaku.notice.exofficio;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.NoticeError;
import jp.shikaku.notice.lifecycle.Deed;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Issuing ex officio by the monthly list of people without a usable card, and the proof that it is complete. */
@Path("/v1/ex-officio-lists")
@Tag(name = "ex-officio", description = "Certificates without an application. 職権交付")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INSURER, Roles.OPERATOR})
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 403 another insurer, 404 not the caller's, 410 SK-NOT-036 a list long gone, "
                + "422 SK-NOT-030 a month not over",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ExOfficioResource {

    private final ListRepository lists;
    private final ReconciliationStore reconciliations;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    ExOfficioResource(ListRepository lists, ReconciliationStore reconciliations, Caller caller, ForwardClock clock) {
        this.lists = lists;
        this.reconciliations = reconciliations;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "startExOfficio",
            summary = "Issue certificates by a month's list 職権交付の実行",
            description = "Reads the list, decides about everybody on it and issues what is due. Once per insurer and "
                    + "month: asking again is answered with the same list. 同じ月の依頼は同じ処理になります。")
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location leads to the list 受付",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ListView.class)))
    public Response start(@NotNull @Valid ListRequest request) {
        InsurerNumber insurer = InsurerNumber.of(request.insurerNumber());
        caller.requireInsurerOrOperator(insurer);
        YearMonth month = YearMonth.parse(request.month());
        if (!month.isBefore(YearMonth.from(clock.today()))) {
            throw new ProblemException(NoticeError.MONTH_NOT_OVER);
        }
        lists.ask(insurer.value(), month, new Deed(caller.subject(), clock.now(), null));
        ListEntity list = lists.of(insurer.value(), month).orElseThrow();
        return Response.accepted(ListView.of(list))
                .location(URI.create("/v1/ex-officio-lists/" + list.id()))
                .build();
    }

    @GET
    @Path("/{listId}")
    @Transactional
    @Operation(operationId = "getExOfficio", summary = "Progress 進捗")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ListView.class)))
    public ListView read(@PathParam("listId") String listId) {
        return ListView.of(own(listId));
    }

    @GET
    @Path("/{listId}/reconciliation")
    @Transactional
    @Operation(
            operationId = "reconcileExOfficio",
            summary = "Prove that nobody was left out and nobody has two 突合",
            description = "Everybody on the list has a certificate, or one that is due, or a reason why not; and no "
                    + "qualification of the insurer has two documents that count on one day.")
    @APIResponse(
            responseCode = "200",
            description = "As of now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Reconciliation.class)))
    public Reconciliation reconcile(@PathParam("listId") String listId) {
        return reconciliations.reconcile(remembered(listId), clock.today());
    }

    @GET
    @Path("/{listId}/entries")
    @Transactional
    @Operation(operationId = "listExOfficioEntries", summary = "What became of each 対象者ごとの結果")
    @APIResponse(
            responseCode = "200",
            description = "By qualification",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryPage.class)))
    public EntryPage entries(
            @PathParam("listId") String listId,
            @Parameter(description = "Only those", example = "MISSING") @QueryParam("verdict") String verdict,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        String after = cursor == null ? "" : Cursor.parts(cursor, 1).get(0);
        List<EntryPage.Item> found = reconciliations.page(
                remembered(listId).id(), Optional.ofNullable(verdict), after, limit + 1, clock.today());
        List<EntryPage.Item> shown = found.subList(0, Math.min(limit, found.size()));
        return new EntryPage(
                shown, found.size() > limit ? Cursor.of(shown.get(limit - 1).qualificationId()) : null);
    }

    private ListEntity remembered(String listId) {
        ListEntity list = own(listId);
        if (list.forgottenAt() != null) {
            throw new ProblemException(NoticeError.LIST_FORGOTTEN);
        }
        return list;
    }

    private ListEntity own(String listId) {
        return id(listId)
                .flatMap(lists::findByIdOptional)
                .filter(list -> caller.hasRole(Roles.OPERATOR)
                        || caller.insurers().contains(InsurerNumber.of(list.insurerNumber())))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
