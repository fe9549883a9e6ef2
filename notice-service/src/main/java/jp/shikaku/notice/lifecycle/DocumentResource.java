package jp.shikaku.notice.lifecycle;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Documents that were handed out: an insurer sees its members', a person their own. */
@Path("/v1/documents")
@Tag(name = "documents", description = "Documents that were handed out. 交付した文書")
@RolesAllowed({Roles.INSURER, Roles.PERSON, Roles.OPERATOR, Roles.AUDITOR})
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DocumentResource {

    private final DocumentRepository documents;
    private final OwnDocuments own;
    private final Caller caller;
    private final NoticeConfig config;

    @Inject
    DocumentResource(DocumentRepository documents, OwnDocuments own, Caller caller, NoticeConfig config) {
        this.documents = documents;
        this.own = own;
        this.caller = caller;
        this.config = config;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "listDocuments", summary = "List documents 文書の一覧")
    @APIResponse(
            responseCode = "200",
            description = "By time of issue",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentPage.class)))
    public Response list(
            @Parameter(description = "保険者番号") @QueryParam("insurer") String insurer,
            @Parameter(description = "ISSUED, SUPERSEDED or REVOKED") @QueryParam("state") String state,
            @Parameter(description = "Only those that are to be given back and have not been 未返納のみ")
                    @QueryParam("returnOpen")
                    @DefaultValue("false")
                    boolean returnOpen,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        DocumentRepository.DocumentFilter filter = new DocumentRepository.DocumentFilter(
                QueryValues.insurer(insurer),
                QueryValues.constant(DocumentState.class, state),
                returnOpen,
                Optional.ofNullable(cursor).map(DocumentResource::place));
        List<DocumentEntity> found = documents.page(Visibility.of(caller), filter, limit + 1);
        List<DocumentEntity> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursorOf(shown.get(limit - 1)) : null;
        return Response.ok(new DocumentPage(
                        shown.stream().map(DocumentView::listed).toList(), next))
                .build();
    }

    @GET
    @Path("/{documentId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getDocument", summary = "Read a document 文書の参照")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public Response read(@PathParam("documentId") String documentId) {
        DocumentEntity document = own.require(documentId);
        String url =
                config.issuer() + "/verify#" + documents.content(documentId).signedContent();
        return Response.ok(DocumentView.of(document, url)).build();
    }

    @GET
    @Path("/{documentId}/pdf")
    @Produces("application/pdf")
    @Transactional
    @Operation(operationId = "getDocumentPdf", summary = "The page as PDF 文書のPDF")
    @APIResponse(
            responseCode = "200",
            description = "The page, byte for byte as it was issued",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@PathParam("documentId") String documentId) {
        own.require(documentId);
        return Response.ok(documents.content(documentId).pdf())
                .header("Content-Disposition", "inline; filename=\"" + documentId + ".pdf\"")
                .build();
    }

    private static String cursorOf(DocumentEntity document) {
        return Cursor.of(document.issuedAt(), document.number());
    }

    private static DocumentRepository.Place place(String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        return new DocumentRepository.Place(Cursor.instant(parts.get(0)), parts.get(1));
    }
}
