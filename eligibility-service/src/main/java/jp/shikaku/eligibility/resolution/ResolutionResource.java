package jp.shikaku.eligibility.resolution;

import java.sql.SQLException;

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
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Whole timelines of many claimed identities, for the review of claims only. */
@Path("/v1/coverage-resolutions")
@Tag(name = "coverage-resolutions", description = "Timelines for the review of claims. 審査のための資格確認")
public class ResolutionResource {

    private final CoverageResolution resolution;

    private final Caller caller;

    @Inject
    ResolutionResource(CoverageResolution resolution, Caller caller) {
        this.caller = caller;
        this.resolution = resolution;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SCOPE_COVERAGE_RESOLUTION)
    @ApplyGuard(Budgets.BULK)
    @Operation(
            operationId = "resolveCoverage",
            summary = "Resolve claimed identities 資格の一括特定",
            description = "Finds the person among all known qualifications, past ones too, by insurer, symbol, number "
                    + "and birth date; several persons are told apart by branch, then by folded name and kana. If both "
                    + "names differ it is not that person. Never by name alone. Every chunk is audited.")
    @APIResponse(
            responseCode = "200",
            description = "One item per item asked, in the same order 照会順の回答",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResolutionAnswer.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457): 429 with Retry-After beyond the budget of bulk traffic",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ResolutionAnswer resolve(@NotNull @Valid ResolutionRequest request) {
        try {
            return resolution.resolve(request, caller.subject());
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }
}
