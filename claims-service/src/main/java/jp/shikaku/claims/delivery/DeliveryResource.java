package jp.shikaku.claims.delivery;

import java.time.LocalDate;
import java.util.List;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.party.Parties;
import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** What is sent on after the close: to the institution what became of its receipts, to the insurer what it pays. */
@Path("/v1/deliveries/{claimMonth}")
@Tag(name = "deliveries", description = "資格確認結果連絡書と保険者への請求")
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DeliveryResource {

    private final Deliveries deliveries;
    private final Parties parties;

    @Inject
    DeliveryResource(Deliveries deliveries, Parties parties) {
        this.deliveries = deliveries;
        this.parties = parties;
    }

    @GET
    @Path("institutions/{institutionCode}/qualification-results")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER})
    @Operation(
            operationId = "getQualificationResults",
            summary = "What became of an institution's receipts 資格確認結果連絡書（原審査）",
            description = "Receipts that were moved, divided, billed to the insurer on the claim, or whose branch was "
                    + "identified in the original review, or were moved in a re-examination of the month. Accept: text/csv "
                    + "gives the file RIskkg….csv or RIskks….csv of one kind of receipts in windows-31j, one review "
                    + "organisation per file; JSON gives the same page by page.")
    @APIResponse(
            responseCode = "200",
            description = "The results",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ResultPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response qualificationResults(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "医療機関コード, 10 digits", example = "1311234567") @PathParam("institutionCode")
                    String institutionCode,
            @Parameter(description = "1 支払基金, 2 国保連; needed for the file where the institution sent to both")
                    @QueryParam("reviewOrganisation")
                    @Pattern(regexp = "[12]")
                    String reviewOrganisation,
            @Parameter(description = "ORIGINAL 原審査, REEXAMINATION 再審査: then the month is the processing month")
                    @QueryParam("edition")
                    @DefaultValue("ORIGINAL")
                    @Pattern(regexp = "ORIGINAL|REEXAMINATION")
                    String edition,
            @Parameter(
                            description =
                                    "Kind of receipts; without it JSON gives all, the file those of the 点数表 of the "
                                            + "institution (medical ones of a hospital that sends DPC too)",
                            example = "DENTAL")
                    @QueryParam("kind")
                    @Pattern(regexp = "MEDICAL|DPC|DENTAL|PHARMACY")
                    String kind,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @Context HttpHeaders headers) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        InstitutionCode institution = parties.institution(institutionCode);
        ReviewOrganisation organisation = inSight(reviewOrganisation);
        ReceiptKind asked = kind == null ? null : ReceiptKind.valueOf(kind);
        if (ReportCsv.wanted(headers)) {
            Deliveries.NamedFile file =
                    deliveries.file(Edition.valueOf(edition), month, institution, organisation, asked);
            return Response.ok(file.bytes(), ReportCsv.MEDIA_TYPE)
                    .header("Content-Disposition", "attachment; filename=\"" + file.name() + '"')
                    .build();
        }
        return Response.ok(
                        deliveries.results(
                                Edition.valueOf(edition), month, institution, organisation, asked, cursor, limit),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("insurers/{insurerNumber}/receipts")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.REVIEWER})
    @Operation(
            operationId = "listInsurerReceipts",
            summary = "What an insurer is billed for now 保険者への請求",
            description = "Receipts and parts of receipts, moved ones under the number and the receipt type of this "
                    + "insurer. limit counts receipts.")
    @APIResponseSchema(
            value = InsurerReceiptPage.class,
            responseCode = "200",
            responseDescription = "A page of receipts レセプトの一覧")
    public InsurerReceiptPage insurerReceipts(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "保険者番号, eight digits", example = "06132013") @PathParam("insurerNumber")
                    String insurerNumber,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        LocalDate month = MonthPath.parse(claimMonth);
        return deliveries.receipts(month, parties.insurer(insurerNumber), cursor, limit);
    }

    /** A reviewer of one organisation gets what was sent to it, whether he names it or not. */
    private ReviewOrganisation inSight(String asked) {
        String[] limit = parties.sight().limit();
        if (limit != null && asked != null && !List.of(limit).contains(asked)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        String seen = limit == null ? asked : limit[0];
        return seen == null ? null : ReviewOrganisation.ofCode(seen);
    }
}
