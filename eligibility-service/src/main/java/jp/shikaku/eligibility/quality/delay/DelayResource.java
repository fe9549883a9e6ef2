package jp.shikaku.eligibility.quality.delay;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

import jp.shikaku.eligibility.access.StatedPurpose;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.quality.Viewer;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** How long registrations took, by whom, and how many were late. */
@Path("/v1/delays")
@Tag(name = "quality")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DelayResource {

    private static final int MOST_MONTHS = 24;
    private static final String LOSS = "LOSS";

    private final Delays delays;
    private final DelayConfig config;
    private final Caller caller;
    private final ForwardClock clock;
    private final StatedPurpose purpose;

    @Inject
    DelayResource(Delays delays, DelayConfig config, Caller caller, ForwardClock clock, StatedPurpose purpose) {
        this.purpose = purpose;
        this.delays = delays;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "listDelays",
            summary = "Registrations of a month with their delay 登録ごとの遅れ",
            description = "Filing, forwarding, registration and matching in days, who each part lies with, and what is "
                    + "beyond the deadline. Own ones only. Every reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "In the order they were registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DelayPage.class)))
    public DelayPage list(
            @Parameter(description = "保険者番号; all own ones when absent") @QueryParam("insurerNumber")
                    String insurerNumber,
            @Parameter(description = "Month of registration; this one when absent", example = "2026-10")
                    @QueryParam("month")
                    String month,
            @Parameter(description = "Only those beyond the total limit") @QueryParam("late") @DefaultValue("false")
                    boolean late,
            @Parameter(description = "ACQUISITION 資格取得, LOSS 資格喪失")
                    @QueryParam("of")
                    @DefaultValue("ACQUISITION")
                    @Pattern(regexp = "ACQUISITION|LOSS")
                    String of,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        Viewer viewer = Viewer.of(caller, purpose.of(stated));
        YearMonth asked = month(month, "month");
        return page(filter(viewer, insurerNumber, asked, asked, late, LOSS.equals(of)), viewer, cursor, limit);
    }

    @GET
    @Path("/{qualificationId}")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(operationId = "getDelay", summary = "Delay of one registration 登録一件の遅れ")
    @APIResponse(
            responseCode = "200",
            description = "The delay",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DelayView.class)))
    public DelayView read(
            @PathParam("qualificationId") String qualificationId,
            @Parameter(description = "ACQUISITION 資格取得, LOSS 資格喪失")
                    @QueryParam("of")
                    @DefaultValue("ACQUISITION")
                    @Pattern(regexp = "ACQUISITION|LOSS")
                    String of,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        Viewer viewer = Viewer.of(caller, purpose.of(stated));
        return Ids.parse(qualificationId)
                .map(id -> new Delays.Filter(
                        viewer.lookAt(null),
                        id,
                        Instant.EPOCH,
                        Instant.parse("9999-01-01T00:00:00Z"),
                        false,
                        LOSS.equals(of)))
                .flatMap(
                        filter -> page(filter, viewer, null, 1).items().stream().findFirst())
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    @GET
    @Path("/statistics")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "getDelayStatistics",
            summary = "Delay by insurer, month and path 遅れの統計",
            description =
                    "By month of registration, existing stock left out. An insurer sees itself, and of the others "
                            + "a distribution over at least as many insurers as the smallest group; the operator sees all.")
    @APIResponse(
            responseCode = "200",
            description = "By insurer, month and path",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DelayStatistics.class)))
    public DelayStatistics statistics(
            @Parameter(description = "保険者番号; all that the caller may see when absent") @QueryParam("insurerNumber")
                    String insurerNumber,
            @Parameter(description = "First month; this one when absent", example = "2026-04") @QueryParam("from")
                    String from,
            @Parameter(description = "Last month; at most 24 months", example = "2026-10") @QueryParam("to") String to,
            @Parameter(description = "ACQUISITION 資格取得, LOSS 資格喪失")
                    @QueryParam("of")
                    @DefaultValue("ACQUISITION")
                    @Pattern(regexp = "ACQUISITION|LOSS")
                    String of) {
        Viewer viewer = Viewer.of(caller);
        YearMonth last = month(to, "to");
        YearMonth first = from == null ? last : month(from, "from");
        if (first.isAfter(last) || first.plusMonths(MOST_MONTHS).compareTo(last) <= 0) {
            throw wrong("from", "From one month to the same or a later one, at most " + MOST_MONTHS + " months.");
        }
        try {
            return delays.statistics(
                    filter(viewer, insurerNumber, first, last, false, LOSS.equals(of)), viewer, config.smallestGroup());
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private DelayPage page(Delays.Filter filter, Viewer viewer, String cursor, int limit) {
        try {
            return delays.page(filter, viewer, cursor, limit);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private static Delays.Filter filter(
            Viewer viewer, String insurerNumber, YearMonth first, YearMonth last, boolean late, boolean losses) {
        return new Delays.Filter(
                viewer.lookAt(insurerNumber), null, start(first), start(last.plusMonths(1)), late, losses);
    }

    private YearMonth month(String text, String name) {
        try {
            return text == null ? YearMonth.from(clock.today()) : YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw wrong(name, "A month is written as in 2026-10.");
        }
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Tokyo.ZONE).toInstant();
    }

    private static ProblemException wrong(String parameter, String message) {
        return new ProblemException(
                CommonError.INVALID_VALUE, null, List.of(ProblemError.at("/" + parameter, message)));
    }
}
