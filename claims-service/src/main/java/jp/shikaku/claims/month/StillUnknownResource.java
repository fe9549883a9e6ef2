package jp.shikaku.claims.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The list of the still unknown: first checked a month later, passed to 国保 for enrolment three months later. */
@Path("/v1/claim-months/{claimMonth}/still-unknown")
@RolesAllowed(Roles.REVIEWER)
@Tag(name = "claim-months")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class StillUnknownResource {

    private static final int CHUNK = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Caller caller;
    private final ClaimMonths months;
    private final StillUnknownStore store;
    private final ForwardClock clock;

    @Inject
    StillUnknownResource(ClaimMonths months, StillUnknownStore store, ForwardClock clock, Caller caller) {
        this.caller = caller;
        this.months = months;
        this.store = store;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listStillUnknown",
            summary = "Receipts without any qualification yet 資格未確認の一覧",
            description =
                    "Per review organisation, by claim month: which receipts, why and since when. stage is DUE from "
                            + "three months after the claim month on. Accept: text/csv gives a file in windows-31j.")
    @APIResponse(
            responseCode = "200",
            description = "The list as it is now",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StillUnknownView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response list(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "1 支払基金, 2 国保連", example = "1", required = true)
                    @QueryParam("reviewOrganisation")
                    @NotNull
                    @Pattern(regexp = "[12]")
                    String reviewOrganisation,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit,
            @Context HttpHeaders headers) {
        LocalDate month = MonthPath.parse(claimMonth);
        ReviewOrganisation organisation = ReviewOrganisation.ofCode(reviewOrganisation);
        caller.requireReviewOrganisation(organisation);
        months.requireMonth(month);
        if (ReportCsv.wanted(headers)) {
            return csv(month, organisation).response();
        }
        UUID after = cursor == null ? BEFORE_ALL : receiptId(cursor);
        List<StillUnknownView.Item> items = store.receipts(month, organisation, after, limit);
        return Response.ok(new StillUnknownView(
                        MonthPath.format(month),
                        organisation.code(),
                        StillUnknownView.Stage.of(YearMonth.from(month), YearMonth.from(clock.today())),
                        StillUnknownView.Stage.passedIn(YearMonth.from(month)).atDay(1),
                        items,
                        items.size() < limit
                                ? null
                                : Cursor.of(items.get(items.size() - 1).receiptId())))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private CsvReport csv(LocalDate month, ReviewOrganisation organisation) {
        YearMonth written = YearMonth.from(month);
        CsvReport report = new CsvReport(
                "SHIKAKUMIKAKUNIN%s%d%02d.csv"
                        .formatted(organisation.code(), written.getYear(), written.getMonthValue()),
                "請求年月",
                "レセプトID",
                "医療機関コード",
                "ボリューム",
                "レセプト番号",
                "診療年月",
                "保険者番号",
                "合計点数",
                "理由",
                "未確認の開始",
                "医療機関の都道府県",
                "保険者の都道府県",
                "市町村国保");
        UUID after = BEFORE_ALL;
        List<StillUnknownView.Item> chunk;
        do {
            chunk = store.receipts(month, organisation, after, CHUNK);
            for (StillUnknownView.Item item : chunk) {
                after = item.receiptId();
                report.row(
                        MonthPath.format(month),
                        item.receiptId(),
                        item.institutionCode(),
                        item.volume(),
                        item.receiptNumber(),
                        item.treatmentMonth(),
                        item.claimedInsurer(),
                        item.points(),
                        item.reason(),
                        item.unknownSince(),
                        item.institutionPrefecture(),
                        item.insurerPrefecture(),
                        item.municipalInsurer());
            }
        } while (chunk.size() == CHUNK);
        return report;
    }

    private static UUID receiptId(String cursor) {
        try {
            return UUID.fromString(Cursor.parts(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
    }
}
