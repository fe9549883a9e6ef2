package jp.shikaku.claims.intake;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

import jp.shikaku.claims.report.CsvReport;
import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.claims.report.ReportName;
import jp.shikaku.claims.ruling.FreeText;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Correction and withdrawal of receipts by their institution, until the cut-off of the month. */
@Path("/v1/claim-files/{fileId}")
@Tag(name = "claim files")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ReceiptChangeResource {

    private static final int REASON_LENGTH = 400;
    private static final int RECORDS_LENGTH = 2_000_000;
    private static final int CHUNK = 200;

    private final VisibleFiles files;
    private final ReceiptChanges changes;
    private final ReceiptChangeStore store;
    private final Caller caller;

    @Inject
    ReceiptChangeResource(VisibleFiles files, ReceiptChanges changes, ReceiptChangeStore store, Caller caller) {
        this.files = files;
        this.changes = changes;
        this.store = store;
        this.caller = caller;
    }

    /**
     * A corrected receipt.
     *
     * @param records its records, one a line, beginning with RE
     * @param reason why it is corrected
     */
    @Schema(
            name = "ReceiptCorrection",
            requiredProperties = {"records", "reason"})
    public record Correction(
            @NotBlank
                    @Size(max = RECORDS_LENGTH)
                    @Schema(
                            description = "The records of the receipt, one a line, characters of windows-31j",
                            example = "RE,12,1112,202609,…\nHO,06132013,…\n…")
                    String records,
            @NotBlank
                    @Size(max = REASON_LENGTH)
                    @Schema(description = "Why, without numbers of persons", example = "記号・番号の誤り")
                    String reason) {}

    /**
     * Why a receipt is withdrawn or reinstated.
     *
     * @param reason in their own words
     */
    @Schema(
            name = "ReceiptChangeReason",
            requiredProperties = {"reason"})
    public record Because(
            @NotBlank
                    @Size(max = REASON_LENGTH)
                    @Schema(description = "Why, without numbers of persons", example = "重複請求")
                    String reason) {}

    @POST
    @Path("/receipts/{receiptId}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSTITUTION)
    @Operation(
            operationId = "correctReceipt",
            summary = "Correct a receipt before the cut-off レセプトの訂正",
            description =
                    "The records take the place of the receipt with the same number, under an id of their own, and are "
                            + "checked and decided afresh. The same records change nothing. 422 with line and item where they "
                            + "cannot be accepted; the receipt then stays as it was.")
    @APIResponseSchema(
            value = FileReceipt.class,
            responseCode = "200",
            responseDescription = "The receipt as corrected 訂正後")
    public FileReceipt correct(
            @PathParam("fileId") UUID fileId,
            @PathParam("receiptId") UUID receiptId,
            @Valid @NotNull Correction correction) {
        return changes.correct(files.own(fileId), receiptId, correction.records(), change(correction.reason()));
    }

    @POST
    @Path("/receipts/{receiptId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSTITUTION)
    @Operation(
            operationId = "withdrawReceipt",
            summary = "Withdraw a receipt before the cut-off 取下げ",
            description = "Nobody is billed for it. Until the cut-off it can be reinstated.")
    @APIResponseSchema(
            value = FileReceipt.class,
            responseCode = "200",
            responseDescription = "The receipt is withdrawn 取下げ後")
    public FileReceipt withdraw(
            @PathParam("fileId") UUID fileId, @PathParam("receiptId") UUID receiptId, @Valid @NotNull Because because) {
        return changes.withdraw(files.own(fileId), receiptId, change(because.reason()));
    }

    @POST
    @Path("/receipts/{receiptId}/reinstatement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSTITUTION)
    @Operation(
            operationId = "reinstateReceipt",
            summary = "Bring a withdrawn receipt back 取下げの取消",
            description = "It gets an id of its own and is decided afresh.")
    @APIResponseSchema(
            value = FileReceipt.class,
            responseCode = "200",
            responseDescription = "The receipt is claimed again 取下げの取消後")
    public FileReceipt reinstate(
            @PathParam("fileId") UUID fileId, @PathParam("receiptId") UUID receiptId, @Valid @NotNull Because because) {
        return changes.reinstate(files.own(fileId), receiptId, change(because.reason()));
    }

    @GET
    @Path("/changes")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER})
    @Operation(
            operationId = "listReceiptChanges",
            summary = "What was corrected and withdrawn, before and after レセプト訂正内容確認",
            description =
                    "Accept: text/csv gives the file RIchng….csv in windows-31j; JSON gives the same page by page.")
    @APIResponse(
            responseCode = "200",
            description = "The changes in their order",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReceiptChange.Page.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response changes(
            @PathParam("fileId") UUID fileId,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @Context HttpHeaders headers) {
        ClaimFile file = files.get(fileId);
        if (ReportCsv.wanted(headers)) {
            return csv(file).response();
        }
        List<ReceiptChange> items = store.changes(file, cursor == null ? 0 : Cursor.numbers(cursor, 1)[0], limit);
        String next = items.size() < limit
                ? null
                : Cursor.of(items.get(items.size() - 1).changeNumber());
        return Response.ok(new ReceiptChange.Page(items, next)).build();
    }

    private CsvReport csv(ClaimFile file) {
        CsvReport report = new CsvReport(
                ReportName.of("chng", file.reviewOrganisation(), file.institutionCode(), file.monthKey()),
                "受付番号",
                "レセプト番号",
                "処理",
                "処理日時",
                "処理者",
                "理由",
                "レコード",
                "順",
                "項目",
                "訂正前",
                "訂正後");
        long after = 0;
        List<ReceiptChange> chunk;
        do {
            chunk = store.changes(file, after, CHUNK);
            for (ReceiptChange change : chunk) {
                after = change.changeNumber();
                add(report, file, change);
            }
        } while (chunk.size() == CHUNK);
        return report;
    }

    private static void add(CsvReport report, ClaimFile file, ReceiptChange change) {
        List<ReceiptDifference> differences = change.differences().isEmpty()
                ? List.of(new ReceiptDifference(null, 1, null, null, null))
                : change.differences();
        differences.forEach(difference -> report.row(
                file.receptionNumber(),
                change.receiptNumber(),
                change.kind(),
                change.changedAt(),
                change.changedBy(),
                change.reason(),
                difference.record(),
                difference.record() == null ? null : difference.occurrence(),
                difference.item(),
                difference.before(),
                difference.after()));
    }

    /** The same rule as for the words of a withdrawal after the billing. */
    private ReceiptChanges.Change change(String reason) {
        try {
            return new ReceiptChanges.Change(caller.subject(), new FreeText(reason).value());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE, null, List.of(ProblemError.at("/reason", e.getMessage())));
        }
    }
}
