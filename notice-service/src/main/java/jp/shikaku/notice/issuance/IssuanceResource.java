package jp.shikaku.notice.issuance;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.NoticeError;
import jp.shikaku.notice.entitlement.DocumentKind;
import jp.shikaku.notice.lifecycle.DueFilter;
import jp.shikaku.notice.lifecycle.Issuing;
import jp.shikaku.notice.lifecycle.QueryValues;
import jp.shikaku.notice.lifecycle.TimeOrderedId;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Runs that issue the notices that are due. */
@Path("/v1/issuances")
@Tag(name = "issuances", description = "Runs that issue what is due. 交付処理")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INSURER, Roles.OPERATOR})
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 403 another insurer, 404 not the caller's",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class IssuanceResource {

    private final IssuanceRepository issuances;
    private final Issuing issuing;
    private final ForwardClock clock;
    private final Caller caller;

    @Inject
    IssuanceResource(IssuanceRepository issuances, Issuing issuing, ForwardClock clock, Caller caller) {
        this.issuances = issuances;
        this.issuing = issuing;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "startIssuance",
            summary = "Issue what is due 交付の実行",
            description =
                    "Issues every document that is due, and tries again those that were stopped. Asking twice issues "
                            + "nothing twice. 二重に依頼しても二重には交付されません。")
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location leads to the run 受付",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuanceView.class)))
    public Response start(@NotNull @Valid IssuanceRequest request) {
        Optional<InsurerNumber> insurer =
                Optional.ofNullable(request.insurerNumber()).map(InsurerNumber::of);
        insurer.ifPresentOrElse(caller::requireInsurerOrOperator, this::requireOperator);
        DueFilter filter = new DueFilter(insurer.map(InsurerNumber::value), kinds(request));
        IssuanceEntity run = new IssuanceEntity(TimeOrderedId.at(clock.now()), filter, caller.subject(), clock.now());
        issuances.persist(run);
        return Response.accepted(view(run))
                .location(URI.create("/v1/issuances/" + run.id()))
                .build();
    }

    @GET
    @Path("/{issuanceId}")
    @Transactional
    @Operation(operationId = "getIssuance", summary = "Progress of a run 交付の進捗")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuanceView.class)))
    public IssuanceView read(@PathParam("issuanceId") String issuanceId) {
        return view(own(issuanceId));
    }

    @POST
    @Path("/{issuanceId}/pause")
    @Transactional
    @Operation(
            operationId = "pauseIssuance",
            summary = "Pause a run 一時停止",
            description = "What is being made is thrown away; nothing more is issued until it is resumed.")
    @APIResponse(
            responseCode = "200",
            description = "The run; 409 SK-NOT-014 if it has ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuanceView.class)))
    public IssuanceView pause(@PathParam("issuanceId") String issuanceId) {
        return move(issuanceId, IssuanceState.PAUSED, Set.of(IssuanceState.QUEUED, IssuanceState.RUNNING));
    }

    @POST
    @Path("/{issuanceId}/resumption")
    @Transactional
    @Operation(operationId = "resumeIssuance", summary = "Let a paused run go on 再開")
    @APIResponse(
            responseCode = "200",
            description = "The run; 409 SK-NOT-014 if it is not paused",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuanceView.class)))
    public IssuanceView resume(@PathParam("issuanceId") String issuanceId) {
        return move(issuanceId, IssuanceState.QUEUED, Set.of(IssuanceState.PAUSED));
    }

    @POST
    @Path("/{issuanceId}/cancellation")
    @Transactional
    @Operation(
            operationId = "cancelIssuance",
            summary = "Stop a run for good 取消",
            description = "What it issued stays issued; what is still due is due for the next run.")
    @APIResponse(
            responseCode = "200",
            description = "The run; 409 SK-NOT-014 if it has ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuanceView.class)))
    public IssuanceView cancel(@PathParam("issuanceId") String issuanceId) {
        return move(
                issuanceId,
                IssuanceState.CANCELLED,
                Set.of(IssuanceState.QUEUED, IssuanceState.RUNNING, IssuanceState.PAUSED));
    }

    private IssuanceView move(String issuanceId, IssuanceState next, Set<IssuanceState> from) {
        IssuanceEntity run = issuances.lock(own(issuanceId).id());
        issuances.getEntityManager().refresh(run);
        if (!from.contains(run.state())) {
            throw new ProblemException(NoticeError.RUN_HAS_ENDED);
        }
        run.moved(next, caller.subject(), clock.now());
        return view(run);
    }

    private static Set<DocumentKind> kinds(IssuanceRequest request) {
        return request.kinds() == null
                ? EnumSet.allOf(DocumentKind.class)
                : request.kinds().stream()
                        .flatMap(kind -> QueryValues.constant(DocumentKind.class, kind).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private IssuanceEntity own(String issuanceId) {
        return id(issuanceId)
                .flatMap(issuances::byId)
                .filter(this::own)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private IssuanceView view(IssuanceEntity run) {
        return IssuanceView.of(run, issuing.countDue(run.filter()));
    }

    private boolean own(IssuanceEntity run) {
        return caller.hasRole(Roles.OPERATOR)
                || run.insurer()
                        .map(InsurerNumber::of)
                        .filter(caller.insurers()::contains)
                        .isPresent();
    }

    private void requireOperator() {
        if (!caller.hasRole(Roles.OPERATOR)) {
            throw new ProblemException(CommonError.NOT_ALLOWED);
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
