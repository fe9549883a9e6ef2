package jp.shikaku.eligibility.quality.trouble;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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

import jp.shikaku.eligibility.access.watch.Watched;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.quality.QualityError;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Trouble at desks: reported in one call, counted by month. */
@Path("/v1")
@Tag(name = "quality")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class TroubleResource {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 10, 1);
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1868, 1, 1);

    private final Troubles troubles;
    private final TroubleCounts counts;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    TroubleResource(Troubles troubles, TroubleCounts counts, Caller caller, ForwardClock clock) {
        this.troubles = troubles;
        this.counts = counts;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/trouble-reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSTITUTION)
    @Watched
    @Operation(
            operationId = "reportTrouble",
            summary = "Report trouble at the desk 窓口トラブルの報告",
            description = "One call, one code at least. With the identity asked for, the registry looks for the cause, "
                    + "now and whenever more becomes known; it keeps a keyed token of it only.")
    @APIResponse(
            responseCode = "201",
            description = "Taken 受付",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TroubleReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "The report that was taken under this reference before 受付済み",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TroubleReceipt.class)))
    public Response report(@NotNull @Valid TroubleReport report) {
        InstitutionCode institution = institution();
        Troubles.Asked asked = read(report);
        try {
            Troubles.Taken taken = troubles.take(report, asked, institution, caller.subject());
            return Response.status(taken.isNew() ? Response.Status.CREATED : Response.Status.OK)
                    .entity(taken.receipt())
                    .build();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/trouble-reports/{reportId}")
    @RolesAllowed(Roles.INSTITUTION)
    @Operation(operationId = "getTroubleReport", summary = "An own report with its cause 報告と原因")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TroubleReceipt.class)))
    public TroubleReceipt read(@PathParam("reportId") String reportId) {
        InstitutionCode institution = institution();
        try {
            return troubles.read(
                            Ids.parse(reportId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND)),
                            institution)
                    .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/trouble-statistics")
    @RolesAllowed({Roles.INSTITUTION, Roles.INSURER, Roles.OPERATOR, Roles.AUDITOR, Roles.REVIEWER})
    @Operation(
            operationId = "getTroubleStatistics",
            summary = "Trouble of a month by two dimensions トラブル統計",
            description = "Small rows and columns are put together, small cells suppressed with others, so that none "
                    + "can be computed from the sums. A month that is not over is for the operator only: two readings "
                    + "of it would tell what came between.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TroubleStatistics.class)))
    public TroubleStatistics statistics(
            @Parameter(description = "Month of the reports; the last one when absent", example = "2026-10")
                    @QueryParam("month")
                    String month,
            @Parameter(description = "PREFECTURE 都道府県, INSURER_KIND 制度, CAUSE 原因")
                    @QueryParam("by")
                    @DefaultValue("PREFECTURE")
                    String by,
            @Parameter(description = "Dimension of the rows: CATEGORY 区分, or one as for by; not the same")
                    @QueryParam("rowsBy")
                    @DefaultValue("CATEGORY")
                    String rowsBy) {
        YearMonth present = YearMonth.from(clock.today());
        YearMonth asked = month == null ? present.minusMonths(1) : month(month);
        if (!asked.isBefore(present) && !caller.hasRole(Roles.OPERATOR)) {
            throw new ProblemException(QualityError.MONTH_NOT_OVER);
        }
        TroubleCounts.Dimension columns = dimension(by, "by");
        TroubleCounts.Dimension rows = dimension(rowsBy, "rowsBy");
        if (rows == columns) {
            throw wrong("rowsBy", "Another dimension than by.");
        }
        try {
            return counts.of(asked, rows, columns);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private InstitutionCode institution() {
        return caller.institution().orElseThrow(() -> new ProblemException(CommonError.NOT_ALLOWED));
    }

    private Troubles.Asked read(TroubleReport report) {
        List<ProblemError> faults = new ArrayList<>();
        LocalDate today = clock.today();
        LocalDate day = report.occurredOn() == null ? today : report.occurredOn();
        if (day.isBefore(FIRST_DAY) || day.isAfter(today)) {
            faults.add(ProblemError.at("/occurredOn", "Trouble occurs between " + FIRST_DAY + " and today."));
        }
        TroubleReport.Identity identity = report.identity();
        String written = identity == null ? report.insurerNumber() : identity.insurerNumber();
        InsurerNumber insurer = insurer(written);
        if (written != null && insurer == null) {
            faults.add(ProblemError.at(
                    (identity == null ? "" : "/identity") + "/insurerNumber",
                    "An insurer number has 8 digits, or 6 for national health insurance."));
        }
        if (identity != null
                && (identity.birthDate().isBefore(FIRST_BIRTH)
                        || identity.birthDate().isAfter(today))) {
            faults.add(
                    ProblemError.at("/identity/birthDate", "A birth date lies between " + FIRST_BIRTH + " and today."));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_VALUE, null, faults);
        }
        return identity == null
                ? new Troubles.Asked(null, null, insurer, day)
                : new Troubles.Asked(
                        new InsuredNumber(insurer, identity.symbol(), identity.number(), null),
                        identity.birthDate(),
                        insurer,
                        day);
    }

    private static InsurerNumber insurer(String written) {
        try {
            return written == null ? null : InsurerNumber.of(written);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw wrong("month", "A month is written as in 2026-10.");
        }
    }

    private static TroubleCounts.Dimension dimension(String text, String parameter) {
        try {
            return TroubleCounts.Dimension.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw wrong(parameter, "CATEGORY, PREFECTURE, INSURER_KIND or CAUSE.");
        }
    }

    private static ProblemException wrong(String parameter, String message) {
        return new ProblemException(
                CommonError.INVALID_VALUE, null, List.of(ProblemError.at("/" + parameter, message)));
    }
}
