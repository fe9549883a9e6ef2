package jp.shikaku.claims.intake;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.support.Caller;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Claim files: an institution sends its own and sees what became of them; the review organisation sees all. */
@Path("/v1/claim-files")
@Tag(name = "claim files", description = "請求ファイルの受付")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ClaimFileResource {

    private static final MediaType SLIP = new MediaType("text", "html", "UTF-8");

    private final Reception reception;
    private final Spool spool;
    private final FilePieces pieces;
    private final ClaimFileStore store;
    private final CheckResults results;
    private final VisibleFiles files;
    private final CheckWorkers workers;
    private final Confirmation confirmations;
    private final Caller caller;
    private final IntakeConfig config;
    private final ForwardClock clock;

    @Inject
    ClaimFileResource(
            Reception reception,
            Spool spool,
            FilePieces pieces,
            ClaimFileStore store,
            CheckResults results,
            VisibleFiles files,
            CheckWorkers workers,
            Confirmation confirmations,
            Caller caller,
            IntakeConfig config,
            ForwardClock clock) {
        this.reception = reception;
        this.spool = spool;
        this.pieces = pieces;
        this.store = store;
        this.results = results;
        this.files = files;
        this.workers = workers;
        this.confirmations = confirmations;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.INSTITUTION)
    @Operation(
            operationId = "sendClaimFile",
            summary = "Send a claim file 請求ファイルの送信",
            description = "The bytes of a medical receipt file (RECEIPTC.UKE). It is kept and then checked; poll the "
                    + "Location. The same bytes again give the same file (200). A newer file takes the place of an "
                    + "earlier one of the same institution, month, review organisation and volume until the month is "
                    + "closed.")
    @APIResponse(
            responseCode = "202",
            description = "Kept, and being checked 受付済み",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ClaimFile.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already 受付済み（同一ファイル）",
            content = @Content(schema = @Schema(implementation = ClaimFile.class)))
    public Response send(
            @HeaderParam("Content-Length") @Parameter(hidden = true) Long length,
            @Parameter(description = "請求の方式; if absent as the review organisation has it, normally WITH_ERRORS")
                    @QueryParam("mode")
                    ModeChoice mode,
            @Parameter(description = "Whether the file is for the trial run 試験 of its month")
                    @QueryParam("trial")
                    @DefaultValue("false")
                    boolean trial,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body) {
        if (length != null && length > config.maxBytes()) {
            throw spool.tooLarge();
        }
        Reception.Received received = receive(
                body,
                new Reception.Terms(
                        mode == null ? config.modeUnlessStated().mode() : mode.mode(), trial, caller.subject()));
        workers.wake();
        URI location = URI.create("/v1/claim-files/" + received.file().fileId());
        return Response.status(received.created() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(location)
                .entity(received.file())
                .build();
    }

    @GET
    @Path("{fileId}")
    @RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER})
    @Operation(operationId = "getClaimFile", summary = "Read what became of a claim file 受付状況の参照")
    @APIResponseSchema(
            value = ClaimFile.class,
            responseCode = "200",
            responseDescription = "The file as it stands now 受付状況")
    public ClaimFile get(@PathParam("fileId") UUID fileId) {
        return files.get(fileId);
    }

    @POST
    @Path("{fileId}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSTITUTION)
    @Operation(
            operationId = "confirmClaimFile",
            summary = "Confirm how a file is claimed 請求確定",
            description = "For files sent with CONFIRM_LATER, while reception is open. What nobody confirms is claimed "
                    + "without errors. A settled mode is changed only by sending the file again.")
    @APIResponseSchema(
            value = ClaimFile.class,
            responseCode = "200",
            responseDescription = "The file with its mode 確定後の状態")
    public ClaimFile confirm(@PathParam("fileId") UUID fileId, @Valid @NotNull ModeConfirmation confirmation) {
        confirmations.confirm(files.own(fileId), confirmation.mode(), caller.subject());
        return files.get(fileId);
    }

    @GET
    @Path("{fileId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER})
    @Operation(operationId = "getClaimFileContent", summary = "Read the bytes as they were sent 送信内容の取得")
    @APIResponse(
            responseCode = "200",
            description = "The bytes as they were sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("fileId") UUID fileId) {
        ClaimFile file = files.get(fileId);
        return Response.ok(pieces.open(file.monthKey(), fileId), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"RECEIPTC.UKE\"")
                .build();
    }

    @GET
    @Path("{fileId}/slip")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER})
    @Operation(
            operationId = "getReceptionSlip",
            summary = "Reception slip to print 受付票",
            description =
                    "A page of HTML that needs nothing else, A4, with the reception number and what became of the "
                            + "receipts up to now.")
    @APIResponse(
            responseCode = "200",
            description = "The slip",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response slip(@PathParam("fileId") UUID fileId) {
        ClaimFile file = files.get(fileId);
        return Response.ok(ReceptionSlip.html(file, store.head(file), results.faultLevels(file), clock.now()), SLIP)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    @GET
    @Path("{fileId}/faults")
    @RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER})
    @Operation(operationId = "listClaimFileFaults", summary = "List the faults of a claim file エラーの一覧")
    @APIResponseSchema(value = FaultPage.class, responseCode = "200", responseDescription = "A page of faults エラーの一覧")
    public FaultPage faults(
            @PathParam("fileId") UUID fileId,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        List<FoundFault> items = results.faults(files.get(fileId), Cursor.place(cursor), limit);
        return new FaultPage(items, next(items, limit, FoundFault::number));
    }

    @GET
    @Path("{fileId}/receipts")
    @RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER})
    @Operation(operationId = "listClaimFileReceipts", summary = "List the receipts of a claim file レセプトの一覧")
    @APIResponseSchema(
            value = ReceiptPage.class,
            responseCode = "200",
            responseDescription = "A page of receipts レセプトの一覧")
    public ReceiptPage receipts(
            @PathParam("fileId") UUID fileId,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        List<FileReceipt> items = results.receipts(files.get(fileId), Cursor.place(cursor), limit);
        return new ReceiptPage(items, next(items, limit, FileReceipt::line));
    }

    private Reception.Received receive(InputStream body, Reception.Terms terms) {
        try (SpooledFile file = spool.take(body == null ? InputStream.nullInputStream() : new Upload(body))) {
            return reception.receive(file, caller.institution(), terms);
        }
    }

    private static <T> String next(List<T> items, int limit, ToIntFunction<T> key) {
        return items.size() < limit ? null : Cursor.of(key.applyAsInt(items.get(items.size() - 1)));
    }
}
