package jp.shikaku.notice.printing;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.issuance.Issuances;
import jp.shikaku.notice.lifecycle.Deed;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Bundles of a run for the printer, reprints, and what happened to them. */
@Path("/v1/printings")
@Tag(name = "printings", description = "Bundles for the printer. 印刷束")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INSURER, Roles.OPERATOR})
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's, 409 SK-NOT-031, -033, -035, 422 SK-NOT-032, -034",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class PrintingResource {

    private final PrintingRepository rows;
    private final Printings printings;
    private final Issuances issuances;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    PrintingResource(
            PrintingRepository rows, Printings printings, Issuances issuances, Caller caller, ForwardClock clock) {
        this.rows = rows;
        this.printings = printings;
        this.issuances = issuances;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "bundleIssuance",
            summary = "Bundle a run for the printer 印刷束の作成",
            description = "Sorted by post number and household; each insurer and kind of paper by itself. A run is "
                    + "bundled once: asking again is answered with the same bundles.")
    @APIResponse(
            responseCode = "202",
            description = "The bundles, to be produced one after the other",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrintingView.All.class)))
    public Response bundle(@NotNull @Valid PrintingRequests.Bundles request) {
        UUID issuance = id(request.issuanceId());
        List<PrintingEntity> made = printings.bundle(issuance, ownRun(issuance), request, deed(null));
        return Response.accepted(views(made)).build();
    }

    @GET
    @Transactional
    @Operation(operationId = "listPrintings", summary = "Bundles and reprints of a run 印刷束の一覧")
    @APIResponse(
            responseCode = "200",
            description = "In the order of printing",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrintingView.All.class)))
    public PrintingView.All list(
            @Parameter(description = "The run") @QueryParam("issuanceId") @NotNull String issuanceId) {
        UUID issuance = id(issuanceId);
        ownRun(issuance);
        return views(rows.of(issuance));
    }

    @POST
    @Path("/reprints")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "reprint", summary = "Print a range again 再印刷")
    @APIResponse(
            responseCode = "202",
            description = "The printing, to be produced",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrintingView.class)))
    public Response reprint(@NotNull @Valid PrintingRequests.Reprint request) {
        UUID issuance = id(request.issuanceId());
        ownRun(issuance);
        InsurerNumber insurer = InsurerNumber.of(request.insurerNumber());
        caller.requireInsurerOrOperator(insurer);
        PrintRange range = new PrintRange(
                issuance,
                insurer.value(),
                PrintKind.valueOf(request.kind()),
                request.firstPlace(),
                request.lastPlace());
        return Response.accepted(PrintingView.of(printings.reprint(range, request.pages(), deed(request.reason()))))
                .build();
    }

    @POST
    @Path("/return-letters")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "bundleReturnLetters",
            summary = "Letters that ask for documents' return 返却のお願い",
            description =
                    "One for each document that no longer counts, is to be given back and is not back, and that no "
                            + "letter asked for yet. Printed, confirmed and dispatched as other bundles.")
    @APIResponse(
            responseCode = "202",
            description = "The bundles, to be produced; none where no return is open",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrintingView.All.class)))
    public Response returnLetters(@NotNull @Valid PrintingRequests.ReturnLetters request) {
        InsurerNumber insurer = InsurerNumber.of(request.insurerNumber());
        caller.requireInsurerOrOperator(insurer);
        return Response.accepted(views(printings.askForReturn(insurer.value(), request, deed(null))))
                .build();
    }

    @GET
    @Path("/{printingId}")
    @Transactional
    @Operation(operationId = "getPrinting", summary = "Read a bundle 印刷束の参照")
    @APIResponse(
            responseCode = "200",
            description = "The bundle",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrintingView.class)))
    public PrintingView read(@PathParam("printingId") String printingId) {
        return PrintingView.of(own(printingId));
    }

    @GET
    @Path("/{printingId}/manifest")
    @Transactional
    @Operation(operationId = "getPrintingManifest", summary = "What a bundle holds 明細")
    @APIResponse(
            responseCode = "200",
            description = "With digests and counts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ManifestView.class)))
    public ManifestView manifest(@PathParam("printingId") String printingId) {
        PrintingEntity printing = own(printingId);
        return new ManifestView(PrintingView.of(printing), rows.manifest(printing.id()));
    }

    @GET
    @Path("/{printingId}/pdf")
    @Produces("application/pdf")
    @Transactional
    @Operation(operationId = "getPrintingPdf", summary = "The bundle as PDF 印刷用PDF")
    @APIResponse(
            responseCode = "200",
            description = "Until it is recorded as printed; then 404",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@PathParam("printingId") String printingId) {
        return rows.content(own(printingId).id())
                .map(pdf -> Response.ok(pdf)
                        .header("Content-Disposition", "attachment; filename=\"" + printingId + ".pdf\"")
                        .build())
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    @POST
    @Path("/{printingId}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "confirmPrinting", summary = "Record that a bundle was printed, and on which sheets 印刷の記録")
    @APIResponse(
            responseCode = "200",
            description = "The bundle",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrintingView.class)))
    public PrintingView confirm(
            @PathParam("printingId") String printingId, @NotNull @Valid PrintingRequests.Confirmation confirmation) {
        return PrintingView.of(printings.printed(own(printingId).id(), confirmation, deed(null)));
    }

    @POST
    @Path("/{printingId}/dispatch")
    @Transactional
    @Operation(
            operationId = "dispatchPrinting",
            summary = "Record that a bundle was sent 発送の記録",
            description = "Names what is to be pulled out because it no longer counts.")
    @APIResponse(
            responseCode = "200",
            description = "What was not sent",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PullOut.class)))
    public PullOut dispatch(@PathParam("printingId") String printingId) {
        return new PullOut(printings.dispatch(own(printingId).id(), deed(null)));
    }

    @POST
    @Path("/{printingId}/retry")
    @Transactional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "retryPrinting",
            summary = "Try again to produce a bundle 作成の再試行",
            description = "For one that failed, or that waits for its next attempt: it is due at once, and has all its "
                    + "attempts again. 作成できなかった束を、原因を取り除いた後に再試行します。")
    @APIResponse(
            responseCode = "202",
            description = "The bundle, to be produced",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrintingView.class)))
    public Response retry(@PathParam("printingId") String printingId) {
        return Response.accepted(PrintingView.of(printings.again(own(printingId).id(), deed(null))))
                .build();
    }

    /** Documents that were printed and must not be sent. */
    @Schema(name = "PullOut", requiredProperties = "documentIds", description = "抜き取り")
    record PullOut(@Schema(example = "[\"7K2M9QXD4HTN0B3C\"]") List<String> documentIds) {}

    private PrintingEntity own(String printingId) {
        return rows.findByIdOptional(id(printingId))
                .filter(printing -> mayUse(printing.range().insurerNumber()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** A run of all insurers is the operator's. */
    private Issuances.Facts ownRun(UUID issuance) {
        return issuances
                .find(issuance)
                .filter(run -> run.insurer().map(this::mayUse).orElse(caller.hasRole(Roles.OPERATOR)))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private boolean mayUse(String insurer) {
        return caller.hasRole(Roles.OPERATOR) || caller.insurers().contains(InsurerNumber.of(insurer));
    }

    private Deed deed(String reason) {
        return new Deed(caller.subject(), clock.now(), reason);
    }

    private static PrintingView.All views(List<PrintingEntity> printings) {
        return new PrintingView.All(printings.stream().map(PrintingView::of).toList());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }
}
