package jp.shikaku.eligibility.lookup;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.access.watch.Budgets;
import jp.shikaku.eligibility.access.watch.Watched;
import jp.shikaku.eligibility.coverage.IndividualNumber;
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

/** The question by a card that a reader has authenticated (照会区分 1). */
@Path("/v1/lookups/by-card")
@Tag(name = "lookups")
public class CardLookupResource {

    private static final Logger LOG = Logger.getLogger(CardLookupResource.class);

    private final CardLookups lookups;
    private final Repertoires repertoires;
    private final Caller caller;
    private final ForwardClock clock;
    private final Duration consentHolds;

    @Inject
    CardLookupResource(
            CardLookups lookups, Repertoires repertoires, Caller caller, ForwardClock clock, LookupConfig config) {
        this.lookups = lookups;
        this.repertoires = repertoires;
        this.caller = caller;
        this.clock = clock;
        consentHolds = config.consentHolds();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSTITUTION)
    @Watched
    @ApplyGuard(Budgets.INTERACTIVE)
    @Operation(
            operationId = "lookUpByCard",
            summary = "Ask by a card that a reader has authenticated マイナンバーカードによる資格確認",
            description = "Answers the qualification in force, the newest numbers included, and how far the card's "
                    + "electronic certificate can be used, by what the reader read, else by what is registered: "
                    + "to the end of the third month after the month of its "
                    + "expiry it confirms the qualification only, afterwards nothing is shown. A card is in the "
                    + "reader today: for past days its state is today's. Every question is audited. "
                    + "照会はすべて記録されます。")
    @APIResponse(
            responseCode = "200",
            description = "The answer 回答",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LookupAnswer.class)))
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
    public Response lookUp(@NotNull @Valid CardLookupRequest request) {
        String institution = caller.institution().map(InstitutionCode::value).orElseThrow(() -> notAllowed());
        if (IndividualNumber.looksLike(request.personRef())) {
            throw new ProblemException(EligibilityError.INDIVIDUAL_NUMBER_REFUSED);
        }
        LocalDate read = request.certificateExpiresOn();
        QuestionReader.requirePossible(read == null ? List.of(request.asOf()) : List.of(request.asOf(), read));
        Lookups.Asker asker = asker(institution, request, repertoires.named(request.repertoire()));
        LocalDate day = request.asOf().isBefore(clock.today()) ? clock.today() : request.asOf();
        CardLookups.Asked asked = new CardLookups.Asked(
                request.personRef(),
                request.asOf(),
                day,
                read,
                ConsentsAnswer.of(request.consents(), clock.now(), null, consentHolds));
        try {
            return Response.ok(lookups.answer(asked, asker)).build();
        } catch (SQLException | RuntimeException e) {
            if (!DatabaseTrouble.isOutage(e)) {
                throw new IllegalStateException("a lookup failed", e);
            }
            LOG.warn("A lookup by card could not be answered: the database is not available");
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .entity(Answers.componentDown(request.asOf()))
                    .build();
        }
    }

    private Lookups.Asker asker(String institution, CardLookupRequest request, Repertoire repertoire) {
        String reason = Emergency.reason(request.purpose(), request.reason());
        return new Lookups.Asker(caller.subject(), institution, false, request.purpose(), repertoire, reason);
    }

    private static ProblemException notAllowed() {
        return new ProblemException(CommonError.NOT_ALLOWED);
    }
}
