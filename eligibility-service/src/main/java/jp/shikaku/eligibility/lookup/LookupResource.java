package jp.shikaku.eligibility.lookup;

import java.sql.SQLException;
import java.time.Duration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.faulttolerance.api.ApplyGuard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.access.watch.Budgets;
import jp.shikaku.eligibility.access.watch.Watched;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.repertoire.Repertoires;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.character.Repertoire;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The question at the reception desk: is this qualification in force on this day? */
@Path("/v1/lookups")
@Tag(name = "lookups", description = "Eligibility at the reception desk. 窓口での資格確認")
public class LookupResource {

    private static final Logger LOG = Logger.getLogger(LookupResource.class);

    private final Lookups lookups;
    private final Batches batches;
    private final Repertoires repertoires;
    private final Caller caller;
    private final ForwardClock clock;
    private final Duration consentHolds;

    @Inject
    LookupResource(
            Lookups lookups,
            Batches batches,
            Repertoires repertoires,
            Caller caller,
            ForwardClock clock,
            LookupConfig config) {
        this.lookups = lookups;
        this.batches = batches;
        this.repertoires = repertoires;
        this.caller = caller;
        this.clock = clock;
        consentHolds = config.consentHolds();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSTITUTION, Roles.AUDITOR})
    @Watched
    @ApplyGuard(Budgets.INTERACTIVE)
    @Operation(
            operationId = "lookUp",
            summary = "Ask by the numbers printed on a document 券面情報による資格確認",
            description = "Matched by insurer, symbol, number, birth date and, if given, branch; width, hyphens and "
                    + "spaces do not matter, and the name is no key. Every question is audited. "
                    + "照会はすべて記録されます。")
    @APIResponse(
            responseCode = "200",
            description = "The answer 回答",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LookupAnswer.class)))
    @APIResponse(
            responseCode = "429",
            description = "Beyond the budget, or too many questions found nobody: wait as Retry-After says 制限中",
            headers = @Header(name = "Retry-After", schema = @Schema(implementation = Integer.class)),
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "UNDETERMINED: a component is down. Never to be read as not covered 障害のため判定できない",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LookupAnswer.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response lookUp(@NotNull @Valid LookupRequest request) {
        Lookups.Asker asker = asker(
                request.purpose(),
                repertoires.named(request.repertoire()),
                Emergency.reason(request.purpose(), request.reason()));
        Question question = QuestionReader.read(request, clock.now(), clock.today(), consentHolds);
        try {
            return Response.ok(
                            lookups.answer(question, request.asKnownAt(), asker).answer())
                    .build();
        } catch (ProblemException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            if (!DatabaseTrouble.isOutage(e)) {
                throw new IllegalStateException("a lookup failed", e);
            }
            LOG.warn("A lookup could not be answered: the database is not available");
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .entity(Answers.componentDown(question.asOf()))
                    .build();
        }
    }

    @POST
    @Path("/batches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSTITUTION, Roles.AUDITOR})
    @Watched
    @ApplyGuard(Budgets.BULK)
    @Operation(
            operationId = "lookUpBatch",
            summary = "Ask about a day's appointments at once 予約患者の一括資格確認",
            description = "Up to 500 persons for one day, answered in their order by the same rules as a single "
                    + "question, and audited. An item that is wrong is told as such and harms no other. "
                    + "誤りのある項目があっても、ほかの項目は回答されます。")
    @APIResponse(
            responseCode = "200",
            description = "An answer per item 項目ごとの回答",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public BatchAnswer lookUpBatch(@NotNull @Valid BatchRequest request) {
        Lookups.Asker asker = asker(
                request.purpose(),
                repertoires.named(request.repertoire()),
                Emergency.reason(request.purpose(), request.reason()));
        try {
            return batches.answer(request, asker);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private Lookups.Asker asker(String purpose, Repertoire repertoire, String reason) {
        boolean auditor = caller.hasRole(Roles.AUDITOR);
        String institution = caller.institution().map(InstitutionCode::value).orElse(null);
        if (institution == null && !auditor) {
            throw new ProblemException(CommonError.NOT_ALLOWED);
        }
        return new Lookups.Asker(caller.subject(), institution, auditor, purpose, repertoire, reason);
    }
}
