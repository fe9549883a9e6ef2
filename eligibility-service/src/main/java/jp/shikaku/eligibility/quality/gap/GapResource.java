package jp.shikaku.eligibility.quality.gap;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.quality.Viewer;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** People who fall between, for the follow-up of municipalities. */
@Path("/v1/coverage-gaps")
@Tag(name = "quality")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class GapResource {

    private static final LocalDate FIRST_DAY = LocalDate.of(1961, 4, 1);

    private final Gaps gaps;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    GapResource(Gaps gaps, Caller caller, ForwardClock clock) {
        this.gaps = gaps;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "listCoverageGaps",
            summary = "People without any qualification on a day 資格のない人",
            description = "For municipalities (国保): those living in their area, and those whose last national "
                    + "insurance was theirs unless they live in another area. Without those who died or receive public "
                    + "assistance. Every page is audited.")
    @APIResponse(
            responseCode = "200",
            description = "By person",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageGap.Page.class)))
    public CoverageGap.Page list(
            @Parameter(description = "Day asked about; today when absent") @QueryParam("day") LocalDate day,
            @Parameter(description = "保険者番号 of a municipality; all own ones when absent") @QueryParam("insurerNumber")
                    String insurerNumber,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        Viewer viewer = Viewer.of(caller);
        LocalDate asked = day == null ? clock.today() : day;
        if (asked.isBefore(FIRST_DAY) || asked.isAfter(clock.today())) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE,
                    null,
                    List.of(ProblemError.at("/day", "The day lies between " + FIRST_DAY + " and today.")));
        }
        Set<String> asking = viewer.lookAt(insurerNumber);
        Set<String> insurers = municipalities(asking);
        if (insurers.isEmpty() && !(asking.isEmpty() && viewer.everything())) {
            throw new ProblemException(CommonError.NOT_ALLOWED);
        }
        try {
            return gaps.page(asked, insurers, viewer, cursor, limit);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @PUT
    @Path("/areas/{insurerNumber}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "putGapArea",
            summary = "State which addresses a municipality follows up フォロー対象区域の登録",
            description = "By how the addresses begin; replaces what was stated before.")
    @APIResponse(
            responseCode = "200",
            description = "As kept",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GapArea.class)))
    public GapArea putArea(@PathParam("insurerNumber") String insurerNumber, @NotNull @Valid GapArea area) {
        try {
            gaps.putArea(municipality(insurerNumber), area.addressPrefixes());
            return area;
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private static Set<String> municipalities(Set<String> insurers) {
        return insurers.stream()
                .filter(number -> new InsurerNumber(number).scheme() == InsuranceScheme.NATIONAL)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static InsurerNumber municipality(String written) {
        try {
            return Optional.of(InsurerNumber.of(written))
                    .filter(number -> number.scheme() == InsuranceScheme.NATIONAL)
                    .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }
}
