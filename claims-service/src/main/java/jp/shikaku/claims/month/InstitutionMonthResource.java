package jp.shikaku.claims.month;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.report.CsvReport;
import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.claims.report.ReportName;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** An institution's own part of a claim month, read by the institution and by the review organisation. */
@Path("/v1/claim-months/{claimMonth}/institutions/{institutionCode}")
@RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER})
@Tag(name = "claim-months")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class InstitutionMonthResource {

    private static final int CHUNK = 500;

    private final ClaimMonths months;
    private final InstitutionMonths store;
    private final Caller caller;

    @Inject
    InstitutionMonthResource(ClaimMonths months, InstitutionMonths store, Caller caller) {
        this.months = months;
        this.store = store;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getInstitutionMonth",
            summary = "All that an institution sent for a month 医療機関ごとの請求状況",
            description =
                    "Files, volumes together, receipts by what became of them, faults by level, modes, deadlines.")
    @APIResponse(
            responseCode = "200",
            description = "The institution's part of the month",
            content = @Content(schema = @Schema(implementation = InstitutionMonthView.class)))
    public InstitutionMonthView get(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "医療機関コード, 10 digits", example = "1311234567") @PathParam("institutionCode")
                    String institutionCode) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        InstitutionCode institution = visible(institutionCode);
        String state = months.view(month).state().name();
        return store.view(month, institution, organisations(institution), state)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    @GET
    @Path("/reception-checks")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listReceptionChecks",
            summary = "Results of the reception checks 受付・事務点検結果",
            description =
                    "Every fault of the files that count and of those that were refused, and whether its receipt is "
                            + "claimed all the same. Accept: text/csv gives the file RIhasp….csv in windows-31j, one review "
                            + "organisation per file.")
    @APIResponse(
            responseCode = "200",
            description = "The results",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReceptionCheckPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response checks(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "医療機関コード, 10 digits", example = "1311234567") @PathParam("institutionCode")
                    String institutionCode,
            @Parameter(description = "Of the file: 1 支払基金, 2 国保連")
                    @QueryParam("reviewOrganisation")
                    @DefaultValue("1")
                    @Pattern(regexp = "[12]")
                    String reviewOrganisation,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @Context HttpHeaders headers) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        InstitutionCode institution = visible(institutionCode);
        months.requireMonth(month);
        Set<ReviewOrganisation> organisations = organisations(institution);
        if (ReportCsv.wanted(headers)) {
            ReviewOrganisation asked = organisations.stream()
                    .filter(one -> one.code().equals(reviewOrganisation))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
            return csv(month, institution, asked).response();
        }
        long[] after = cursor == null ? new long[] {0, 0} : Cursor.numbers(cursor, 2);
        List<ReceptionCheckPage.Item> items =
                store.checks(month, institution, organisations, after[0], (int) after[1], limit);
        ReceptionCheckPage.Item last = items.isEmpty() ? null : items.get(items.size() - 1);
        String next = items.size() < limit ? null : Cursor.of(last.receptionNumber(), last.faultNumber());
        return Response.ok(new ReceptionCheckPage(items, next))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private CsvReport csv(LocalDate month, InstitutionCode institution, ReviewOrganisation organisation) {
        CsvReport report = new CsvReport(
                ReportName.of("hasp", organisation.code(), institution.value(), month),
                "受付番号",
                "ボリューム",
                "レセプト番号",
                "診療年月",
                "保険者番号",
                "合計点数",
                "エラーコード",
                "レベル",
                "行",
                "レコード",
                "項目",
                "内容",
                "請求");
        long reception = 0;
        int fault = 0;
        List<ReceptionCheckPage.Item> chunk;
        do {
            chunk = store.checks(month, institution, Set.of(organisation), reception, fault, CHUNK);
            for (ReceptionCheckPage.Item item : chunk) {
                reception = item.receptionNumber();
                fault = item.faultNumber();
                row(report, item);
            }
        } while (chunk.size() == CHUNK);
        return report;
    }

    private static void row(CsvReport report, ReceptionCheckPage.Item item) {
        report.row(
                item.receptionNumber(),
                item.volume(),
                item.receiptNumber(),
                item.treatmentMonth(),
                item.claimedInsurer(),
                item.points(),
                item.code(),
                item.level(),
                item.line(),
                item.record(),
                item.item(),
                item.messageJa(),
                item.claimed() ? 1 : 2);
    }

    /** An institution sees what it sent to both, a review organisation what was sent to it. */
    private Set<ReviewOrganisation> organisations(InstitutionCode institution) {
        boolean own = caller.institution().filter(institution::equals).isPresent();
        return own ? EnumSet.allOf(ReviewOrganisation.class) : caller.reviewOrganisations();
    }

    private InstitutionCode visible(String code) {
        InstitutionCode institution;
        try {
            institution = new InstitutionCode(code);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        boolean own = caller.institution().filter(institution::equals).isPresent();
        if (!own && !caller.hasRole(Roles.REVIEWER)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return institution;
    }
}
