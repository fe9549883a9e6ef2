package jp.shikaku.eligibility.quality.filing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.coverage.IndividualNumber;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.quality.Viewer;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Filings that are known and not registered yet. */
@Path("/v1/filings")
@Tag(name = "quality")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class FilingResource {

    private static final LocalDate FIRST_DAY = LocalDate.of(1868, 1, 1);
    private static final Set<String> STATES = Set.of("OPEN", "REGISTERED", "FORGOTTEN");

    private final Filings filings;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    FilingResource(Filings filings, Caller caller, ForwardClock clock) {
        this.filings = filings;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "noticeFilings",
            summary = "State filings before their registration 届出の事前通知",
            description =
                    "What the employer, household or 機構 filed and the insurer knows of. Birth date and kana serve "
                            + "to find the later registration and are forgotten with it, or after a while without one. The "
                            + "same reference again replaces the dates until it is registered.")
    @APIResponse(
            responseCode = "200",
            description = "The filings with what is due",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OpenFiling.Page.class)))
    public OpenFiling.Page notice(@NotNull @Valid FilingNotices notices) {
        InsurerNumber insurer = insurer(notices.insurerNumber());
        caller.requireInsurerOrOperator(insurer);
        check(notices.filings());
        try {
            return new OpenFiling.Page(filings.keep(insurer, notices.filings()), null);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "listFilings",
            summary = "Filings, those not registered yet first of all 未登録の届出一覧",
            description = "Own ones only; oldest event first, with age and deadline.")
    @APIResponse(
            responseCode = "200",
            description = "Oldest event first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OpenFiling.Page.class)))
    public OpenFiling.Page list(
            @Parameter(description = "保険者番号; all own ones when absent") @QueryParam("insurerNumber")
                    String insurerNumber,
            @Parameter(description = "OPEN, REGISTERED or FORGOTTEN; all when absent") @QueryParam("state")
                    String state,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        Set<String> insurers = Viewer.of(caller).lookAt(insurerNumber);
        if (state != null && !STATES.contains(state)) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE,
                    null,
                    List.of(ProblemError.at("/state", "OPEN, REGISTERED or FORGOTTEN.")));
        }
        try {
            return filings.page(insurers, state, cursor, limit);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private void check(List<FilingNotices.Filing> notices) {
        List<ProblemError> faults = new ArrayList<>();
        for (int i = 0; i < notices.size(); i++) {
            FilingNotices.Filing filing = notices.get(i);
            String at = "/filings/" + i;
            if (IndividualNumber.looksLike(filing.filingRef())) {
                throw new ProblemException(EligibilityError.INDIVIDUAL_NUMBER_REFUSED);
            }
            if (isImpossible(filing.birthDate())) {
                faults.add(ProblemError.at(at + "/birthDate", "A birth date lies between 1868-01-01 and today."));
            }
            if (isImpossible(filing.filedOn())) {
                faults.add(ProblemError.at(at + "/filedOn", "A filing lies between 1868-01-01 and today."));
            }
            if (filing.receivedOn() != null && filing.receivedOn().isBefore(filing.filedOn())) {
                faults.add(ProblemError.at(at + "/receivedOn", "It is received after it was filed."));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_VALUE, null, faults);
        }
    }

    private boolean isImpossible(LocalDate day) {
        return day.isBefore(FIRST_DAY) || day.isAfter(clock.today());
    }

    private static InsurerNumber insurer(String written) {
        try {
            return InsurerNumber.of(written);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(EligibilityError.INSURER_NUMBER_INVALID);
        }
    }
}
