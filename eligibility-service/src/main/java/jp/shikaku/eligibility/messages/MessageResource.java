package jp.shikaku.eligibility.messages;

import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.faulttolerance.api.ApplyGuard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.access.watch.Budgets;
import jp.shikaku.eligibility.access.watch.Watched;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** The national messages, as institutions' receipt computers write them, over HTTP. */
@Path("/v1/messages")
@Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
@Produces(MediaType.APPLICATION_XML)
@RolesAllowed(Roles.INSTITUTION)
@Tag(name = "messages", description = "The national messages as XML. 外部インターフェイスの電文")
@Watched
@APIResponse(
        responseCode = "default",
        description = MessageResource.REFUSED,
        content = {
            @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))
        })
public class MessageResource {

    static final String REFUSED =
            "The message with SegmentOfResult 9 and ErrorCode (SK-MSG-…), or a problem (RFC 9457) where no message "
                    + "was read: no token, another media type";

    private final Exchange exchange;
    private final Confirmations confirmations;
    private final BulkConfirmations bulk;
    private final ReferenceNumbers references;
    private final MessageSettings settings;

    @Inject
    MessageResource(
            Exchange exchange,
            Confirmations confirmations,
            BulkConfirmations bulk,
            ReferenceNumbers references,
            MessageSettings settings) {
        this.exchange = exchange;
        this.confirmations = confirmations;
        this.bulk = bulk;
        this.references = references;
        this.settings = settings;
    }

    @POST
    @ApplyGuard(Budgets.INTERACTIVE)
    @Path("OQSsiquc01")
    @Operation(
            operationId = "confirmQualification",
            summary = "OQSsiquc01: ask about one person by what is printed 資格確認（券面情報）",
            description = "Answered by the same rules as a lookup, and audited as one. UTF-8 or Shift_JIS; the answer "
                    + "is in the request's encoding. 電文の文字コードで回答します。")
    @Parameter(
            name = Documented.PURPOSE,
            in = ParameterIn.HEADER,
            description = Documented.PURPOSE_MEANS,
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = Documented.SINGLE_REQUEST))
    @APIResponse(
            responseCode = "200",
            description = "OQSsiquc01 answer 回答",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = Documented.SINGLE_ANSWER))
    public Response confirm(InputStream message, @Context HttpHeaders headers) {
        return exchange.answer(message, headers, single(), confirmations::single);
    }

    @POST
    @ApplyGuard(Budgets.BULK)
    @Path("OQSmuquc01")
    @Operation(
            operationId = "sendBulkConfirmation",
            summary = "OQSmuquc01: ask about many persons, for example a day's appointments 一括資格確認要求",
            description = "Answered with a reception number; the result is fetched with OQSmuquc02. With an "
                    + "Idempotency-Key, sending the same file again is the same reception. 受付番号を返します。")
    @Parameter(
            name = Documented.PURPOSE,
            in = ParameterIn.HEADER,
            description = Documented.PURPOSE_MEANS,
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = BulkConfirmations.IDEMPOTENCY_KEY,
            in = ParameterIn.HEADER,
            description = "Up to 100 characters; the same key with the same file is received once",
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = Documented.SINGLE_REQUEST))
    @APIResponse(
            responseCode = "202",
            description = "Received; the body holds ReceptionNumber 受付",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = Documented.BULK_RECEPTION))
    public Response sendBulk(InputStream message, @Context HttpHeaders headers) {
        String key = headers.getHeaderString(BulkConfirmations.IDEMPOTENCY_KEY);
        return exchange.answer(
                message,
                headers,
                new Exchange.Size(settings.bulkBytes(), settings.bulkPersons()),
                received -> bulk.receive(received, key));
    }

    @POST
    @ApplyGuard(Budgets.INTERACTIVE)
    @Path("OQSmuquc02")
    @Operation(
            operationId = "fetchBulkConfirmation",
            summary = "OQSmuquc02: fetch the result of a bulk confirmation 一括資格確認結果",
            description = "SegmentOfResult 2 while it is processed: ask again after Retry-After; 1 with one "
                    + "BulkConfirmUnit per person; 9 if the file failed. Only the institution that asked may fetch it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = Documented.BULK_FETCH))
    @APIResponse(
            responseCode = "200",
            description = "The result, or that it is being processed 結果または処理中",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = Documented.BULK_RESULT))
    public Response fetchBulk(InputStream message, @Context HttpHeaders headers) {
        return exchange.answer(message, headers, single(), bulk::fetch);
    }

    @POST
    @ApplyGuard(Budgets.INTERACTIVE)
    @Path("OQSsiimm01")
    @Operation(
            operationId = "registerReferenceNumber",
            summary = "OQSsiimm01: register the institution's own number of a person 照会番号の登録",
            description = "Afterwards answers to this institution, and to no other, carry it as ReferenceNumber. "
                    + "Registering another one replaces it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = Documented.REFERENCE_REQUEST))
    @APIResponse(
            responseCode = "200",
            description = "Registered, or ProcessingResultStatus 2 with the reason 登録結果",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public Response registerReference(InputStream message, @Context HttpHeaders headers) {
        return exchange.answer(message, headers, single(), references::register);
    }

    private Exchange.Size single() {
        return new Exchange.Size(settings.singleBytes(), 1);
    }
}
