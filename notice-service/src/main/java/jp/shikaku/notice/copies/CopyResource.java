package jp.shikaku.notice.copies;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.notice.credential.HealthCard;
import jp.shikaku.notice.credential.SdJwt;
import jp.shikaku.notice.lifecycle.OwnContent;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** What a person may take along besides the paper. */
@Path("/v1/documents/{documentId}")
@Tag(name = "documents", description = "Documents that were handed out. 交付した文書")
@RolesAllowed(Roles.PERSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's own; 409 SK-NOT-010 no longer counts; 422 SK-NOT-043, "
                + "SK-NOT-044",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CopyResource {

    private static final String FILE = "application/smart-health-card";
    private static final String NUMERIC = MediaType.TEXT_PLAIN;
    private static final List<Variant> FORMS = Variant.mediaTypes(MediaType.valueOf(FILE), MediaType.valueOf(NUMERIC))
            .build();

    private final OwnContent own;
    private final Copies copies;

    @Inject
    CopyResource(OwnContent own, Copies copies) {
        this.own = own;
        this.copies = copies;
    }

    @POST
    @Path("/smart-health-card")
    @Transactional
    @Produces({FILE, NUMERIC})
    @Operation(
            operationId = "makeSmartHealthCard",
            summary = "The content as SMART Health Card SMART Health Cardの作成",
            description = "As a file for an application, or with Accept: text/plain as the text of a QR code. Each is "
                    + "another card; all are revoked with the document. 文書が失効すると、作成したすべてのカードも失効します。")
    @APIResponse(
            responseCode = "200",
            description = "The card",
            content = {
                @Content(
                        mediaType = FILE,
                        schema =
                                @Schema(
                                        implementation = String.class,
                                        example = "{\"verifiableCredential\":[\"eyJ6aXAiOiJERUYi…\"]}")),
                @Content(
                        mediaType = NUMERIC,
                        schema =
                                @Schema(
                                        implementation = String.class,
                                        example = "shc:/56762909524320603460292437404460…"))
            })
    public Response healthCard(@PathParam("documentId") String documentId, @Context Request request) {
        MediaType wanted = request.selectVariant(FORMS).getMediaType();
        HealthCard card = copies.healthCard(own.require(documentId));
        if (NUMERIC.equals(wanted.toString())) {
            return Response.ok(card.numeric(), wanted).build();
        }
        return Response.ok(card.file(), wanted)
                .header("Content-Disposition", "attachment; filename=\"" + documentId + ".smart-health-card\"")
                .build();
    }

    @POST
    @Path("/sd-jwt")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(SdJwt.MEDIA_TYPE)
    @Operation(
            operationId = "makeSdJwt",
            summary = "The content as SD-JWT VC SD-JWT VCの作成",
            description = "With every item disclosed; the holder leaves out what is not to be shown. Bound to the "
                    + "holder's key if one is sent. 項目ごとに開示を選べます。")
    @APIResponse(
            responseCode = "200",
            description = "The token and its disclosures",
            content =
                    @Content(
                            mediaType = SdJwt.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            example = "eyJ0eXAiOiJkYytzZC1qd3Qi…~WyJ…~")))
    public String sdJwt(@PathParam("documentId") String documentId, @NotNull @Valid SdJwtRequest request) {
        return copies.sdJwt(own.require(documentId), request.holder()).text();
    }
}
