package jp.shikaku.notice.lifecycle;

import java.time.Instant;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.support.Caller;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** What is done with a document that was made: its way through post and hands, and what its holder reports. */
@Path("/v1/documents/{documentId}")
@Tag(name = "documents", description = "Documents that were handed out. 交付した文書")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description =
                "Problem (RFC 9457): 404 not the caller's; 409 SK-NOT-010 to SK-NOT-013, the document's life does "
                        + "not allow it",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DocumentActResource {

    private final OwnDocuments own;
    private final DocumentRepository documents;
    private final DocumentActs acts;
    private final Reissuing reissuing;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    DocumentActResource(
            OwnDocuments own,
            DocumentRepository documents,
            DocumentActs acts,
            Reissuing reissuing,
            Caller caller,
            ForwardClock clock) {
        this.own = own;
        this.documents = documents;
        this.acts = acts;
        this.reissuing = reissuing;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/events")
    @Transactional
    @RolesAllowed({Roles.INSURER, Roles.PERSON, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listDocumentEvents", summary = "What was done with a document 文書の履歴")
    @APIResponse(
            responseCode = "200",
            description = "In their order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentEvents.class)))
    public DocumentEvents events(@PathParam("documentId") String documentId) {
        DocumentEntity document = own.require(documentId);
        boolean staff = caller.person().isEmpty();
        return new DocumentEvents(documents.events(document.number()).stream()
                .map(event -> DocumentEvents.Event.of(event, staff))
                .toList());
    }

    @POST
    @Path("/acts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "recordDocumentAct",
            summary = "Record what was done with the paper 印刷・発送・不達・回収・廃棄の記録",
            description = "With who and when. What a document's life does not allow is refused.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public DocumentView act(@PathParam("documentId") String documentId, @NotNull @Valid ActRequest request) {
        DocumentEntity document = own.require(documentId);
        documents.lock(document);
        acts.perform(document, DocumentAct.valueOf(request.act()), deed(request.reason()));
        return DocumentView.listed(document);
    }

    @POST
    @Path("/loss-report")
    @Transactional
    @RolesAllowed({Roles.PERSON, Roles.INSURER})
    @Operation(
            operationId = "reportDocumentLost",
            summary = "Report a document lost 紛失の届出",
            description = "It is revoked at once, and another one is due. 直ちに失効し、新しい文書が交付されます。")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public DocumentView lost(@PathParam("documentId") String documentId) {
        DocumentEntity document = own.require(documentId);
        reissuing.reportLost(document, deed(null));
        return DocumentView.listed(document);
    }

    @POST
    @Path("/reissue")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Roles.PERSON, Roles.INSURER})
    @Operation(
            operationId = "reissueDocument",
            summary = "Ask for another one 再交付の申請",
            description = "Because the paper is damaged or never arrived. The old one is superseded, another is due.")
    @APIResponse(
            responseCode = "200",
            description = "The old document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public DocumentView reissue(@PathParam("documentId") String documentId, @NotNull @Valid ReissueRequest request) {
        DocumentEntity document = own.require(documentId);
        reissuing.reissue(document, deed(request.reason()));
        return DocumentView.listed(document);
    }

    private Deed deed(String reason) {
        return new Deed(caller.subject(), clock.now(), reason);
    }

    /** What was done. */
    @Schema(name = "DocumentEvents", requiredProperties = "items", description = "文書の履歴")
    record DocumentEvents(List<Event> items) {

        /** One thing that was done with a document. */
        @Schema(
                name = "DocumentEvent",
                requiredProperties = {"act", "state", "custody", "doneAt"})
        record Event(
                @Schema(
                                implementation = String.class,
                                description = "PRINT 印刷, DISPATCH 発送, RECORD_UNDELIVERABLE 不達, RECORD_RETURN 回収, "
                                        + "REQUEST_RETURN 返却の依頼, DESTROY 廃棄, REPORT_LOST 紛失, SUPERSEDE 差替え, REVOKE 失効. Accept values not "
                                        + "listed here",
                                example = "DISPATCH")
                        DocumentAct act,
                @Schema(implementation = String.class, description = "The document's state afterwards")
                        DocumentState state,
                @Schema(implementation = String.class, description = "Where the paper was afterwards") Custody custody,
                @Schema(example = "2026-10-15T10:02:03+09:00") Instant doneAt,
                @Schema(description = "Who did it; not shown to the person") String doneBy,
                @Schema(description = "Why, as a code", example = "LOST") String reason) {

            static Event of(DocumentEventEntity event, boolean staff) {
                return new Event(
                        event.act(),
                        event.state(),
                        event.custody(),
                        event.doneAt(),
                        staff ? event.doneBy() : null,
                        event.reason());
            }
        }
    }
}
