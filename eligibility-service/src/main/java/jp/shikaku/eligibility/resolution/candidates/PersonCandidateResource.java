package jp.shikaku.eligibility.resolution.candidates;

import java.sql.SQLException;
import java.util.ArrayList;
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

import io.smallrye.faulttolerance.api.ApplyGuard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.access.watch.Budgets;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Persons whom a claim without a number may mean, for the review of claims only. */
@Path("/v1/person-candidates")
@Tag(name = "person-candidates", description = "Persons for claims with unknown qualification. 資格不明者の検索")
public class PersonCandidateResource {

    private final PersonCandidates candidates;
    private final Caller caller;

    @Inject
    PersonCandidateResource(PersonCandidates candidates, Caller caller) {
        this.candidates = candidates;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SCOPE_COVERAGE_RESOLUTION)
    @ApplyGuard(Budgets.BULK)
    @Operation(
            operationId = "searchPersonCandidates",
            summary = "Search persons for claims with unknown qualification 資格不明者の検索",
            description = "For claims with 77777777: finds persons by birth date and name or kana, never by a name "
                    + "alone, and scores them by kanji name, kana, birth date, sex and address (0–100, explained). "
                    + "Persons who block looks, and those of whom all that touches the days is being matched or "
                    + "suspended, do not come back and are counted. Every chunk is audited.")
    @APIResponse(
            responseCode = "200",
            description = "One item per item asked, in the same order 照会順の回答",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CandidateAnswer.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457): 429 with Retry-After beyond the budget of bulk traffic",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public CandidateAnswer search(@NotNull @Valid CandidateRequest request) {
        refuseIncomplete(request.items());
        try {
            return candidates.search(request, caller.subject());
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private static void refuseIncomplete(List<CandidateItem> items) {
        List<ProblemError> missing = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            CandidateItem item = items.get(i);
            if (!Described.isStated(item.name()) && !Described.isStated(item.kana())) {
                missing.add(ProblemError.at("/items/" + i + "/name", "State the name or the kana."));
            }
            if ((item.days() == null || item.days().isEmpty()) && item.treatmentMonth() == null) {
                missing.add(ProblemError.at("/items/" + i + "/days", "State the days or treatmentMonth."));
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_VALUE, null, missing);
        }
    }
}
