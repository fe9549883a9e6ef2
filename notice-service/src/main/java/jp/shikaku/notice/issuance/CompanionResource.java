package jp.shikaku.notice.issuance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.notice.NoticeError;
import jp.shikaku.notice.lifecycle.OwnDocuments;
import jp.shikaku.notice.lifecycle.QueryValues;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** What explains a document to somebody who does not read its Japanese; it never counts in its place. */
@Path("/v1/documents/{documentId}/companion")
@Tag(name = "documents", description = "Documents that were handed out. 交付した文書")
@RolesAllowed({Roles.INSURER, Roles.PERSON, Roles.OPERATOR, Roles.AUDITOR})
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's; 422 SK-NOT-045",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CompanionResource {

    private final OwnDocuments own;
    private final DocumentMaker maker;

    @Inject
    CompanionResource(OwnDocuments own, DocumentMaker maker) {
        this.own = own;
        this.maker = maker;
    }

    @GET
    @Produces("application/pdf")
    @Operation(
            operationId = "getDocumentCompanion",
            summary = "A page that explains the document 説明文のPDF",
            description = "In English or easy Japanese, with the document's items. It does not count in the document's "
                    + "place. 英語またはやさしい日本語の説明です。文書の代わりにはなりません。")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response companion(
            @PathParam("documentId") String documentId,
            @Parameter(description = "ENGLISH 英語 or EASY_JAPANESE やさしい日本語", example = "ENGLISH")
                    @QueryParam("language")
                    @DefaultValue("ENGLISH")
                    String language) {
        CompanionLanguage wanted =
                QueryValues.constant(CompanionLanguage.class, language).orElse(CompanionLanguage.ENGLISH);
        byte[] page = maker.companion(own.requireWhole(documentId), wanted)
                .orElseThrow(() -> new ProblemException(NoticeError.NOT_PRINTABLE));
        return Response.ok(page)
                .header("Content-Disposition", "inline; filename=\"" + documentId + "-" + wanted + ".pdf\"")
                .build();
    }
}
