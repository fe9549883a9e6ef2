package jp.shikaku.notice.printing;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.NoticeError;
import jp.shikaku.notice.lifecycle.Deed;
import jp.shikaku.notice.lifecycle.QueryValues;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Numbered blank paper, from its receipt to the document on it. */
@Path("/v1/stock")
@Tag(name = "stock", description = "Numbered blank paper. 用紙の在庫")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INSURER, Roles.OPERATOR})
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 403 another insurer, 409 SK-NOT-035, 422 SK-NOT-034",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class StockResource {

    private final Stock stock;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    StockResource(Stock stock, Caller caller, ForwardClock clock) {
        this.stock = stock;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "receiveStock", summary = "Record sheets that were received 受入")
    @APIResponse(responseCode = "204", description = "Recorded")
    public Response receive(@NotNull @Valid StockView.Receipt receipt) {
        String insurer = own(receipt.insurerNumber());
        if (receipt.lastNumber() < receipt.firstNumber() || receipt.lastNumber() - receipt.firstNumber() >= 1_000_000) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE,
                    "lastNumber is not before firstNumber, and at most a million sheets come at once.");
        }
        if (stock.isReceived(insurer, receipt.paper(), receipt.firstNumber(), receipt.lastNumber())) {
            throw new ProblemException(NoticeError.SHEETS_CONSUMED, "Sheets of these numbers were received already.");
        }
        stock.receive(insurer, receipt.paper(), receipt.firstNumber(), receipt.lastNumber(), deed(null));
        return Response.noContent().build();
    }

    @POST
    @Path("/spoilings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "spoilStock", summary = "Record sheets that were spoiled 書損")
    @APIResponse(responseCode = "204", description = "Recorded")
    public Response spoil(@NotNull @Valid StockView.Spoiling spoiling) {
        stock.use(
                new Stock.Consumption(
                        own(spoiling.insurerNumber()),
                        spoiling.paper(),
                        null,
                        List.of(),
                        spoiling.numbers().stream().distinct().toList()),
                deed(spoiling.reason()));
        return Response.noContent().build();
    }

    @GET
    @Path("/lots")
    @Transactional
    @Operation(operationId = "listStockLots", summary = "What was received, used, spoiled and is left 在庫")
    @APIResponse(
            responseCode = "200",
            description = "By paper and number",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StockView.Lots.class)))
    public StockView.Lots lots(@Parameter(description = "保険者番号") @QueryParam("insurer") @NotNull String insurer) {
        return new StockView.Lots(stock.lots(own(insurer)));
    }

    @GET
    @Path("/sheets")
    @Transactional
    @Operation(
            operationId = "traceStock",
            summary = "Which document is on a sheet, and on which sheets a document is 用紙の追跡")
    @APIResponse(
            responseCode = "200",
            description = "By paper and number, at most 200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StockView.Sheets.class)))
    public StockView.Sheets sheets(
            @Parameter(description = "保険者番号") @QueryParam("insurer") @NotNull String insurer,
            @Parameter(description = "A4_SHEET, CARD or POSTCARD") @QueryParam("paper") String paper,
            @Parameter(description = "Number of the sheet") @QueryParam("number") Long number,
            @Parameter(description = "文書番号") @QueryParam("documentId") String document) {
        return new StockView.Sheets(stock.sheets(own(insurer), paper, number, document));
    }

    private String own(String written) {
        InsurerNumber insurer =
                QueryValues.insurer(written).map(InsurerNumber::of).orElseThrow();
        caller.requireInsurerOrOperator(insurer);
        return insurer.value();
    }

    private Deed deed(String reason) {
        return new Deed(caller.subject(), clock.now(), reason);
    }
}
