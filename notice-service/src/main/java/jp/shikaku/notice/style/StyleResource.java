package jp.shikaku.notice.style;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.NoticeError;
import jp.shikaku.notice.document.DocumentForm;
import jp.shikaku.notice.document.DocumentPrinter;
import jp.shikaku.notice.document.InsurerStyle;
import jp.shikaku.notice.document.PrintResult;
import jp.shikaku.notice.document.Specimen;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** What an insurer brings to its documents, and how they look with it. */
@Path("/v1/insurer-styles/{insurerNumber}")
@Tag(name = "insurer styles", description = "What an insurer brings to its documents. 保険者ごとの体裁")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INSURER, Roles.OPERATOR, Roles.AUDITOR})
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 400 what cannot be printed, 404 not the caller's, 412 changed meanwhile, "
                + "428 without If-Match",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class StyleResource {

    private final Styles styles;
    private final StyleRules rules;
    private final DocumentPrinter printer;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    StyleResource(Styles styles, StyleRules rules, DocumentPrinter printer, Caller caller, ForwardClock clock) {
        this.styles = styles;
        this.rules = rules;
        this.printer = printer;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "getInsurerStyle", summary = "Read an insurer's style 体裁の参照")
    @APIResponse(
            responseCode = "200",
            description = "What stands now, and which texts can be replaced",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StyleView.class)))
    public Response read(@PathParam("insurerNumber") String insurerNumber) {
        InsurerNumber insurer = visible(insurerNumber);
        return answer(insurer, styles.current(insurer).orElse(null));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSURER)
    @Transactional
    @Operation(
            operationId = "putInsurerStyle",
            summary = "State an insurer's style 体裁の設定",
            description = "Counts for documents made from now on; those that were made stay as they are. What a form "
                    + "cannot show is refused. 以後に作成する文書に使います。")
    @APIResponse(
            responseCode = "200",
            description = "What stands now",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StyleView.class)))
    public Response put(
            @PathParam("insurerNumber") String insurerNumber,
            @Parameter(description = "ETag of what is replaced; needed unless it is the first")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid StyleStatement stated) {
        InsurerNumber insurer = visible(insurerNumber);
        int replaced = styles.latest(insurer);
        requireSeen(ifMatch, replaced);
        List<ProblemError> faults = rules.faults(insurer, stated);
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_VALUE, null, faults);
        }
        StyleKey key = new StyleKey(StyleKey.ONLY_SHARD, insurer.value(), replaced + 1);
        StyleEntity style = new StyleEntity(key, stated, caller.subject(), clock.now());
        try {
            styles.add(style);
        } catch (PersistenceException e) {
            throw new ProblemException(CommonError.PRECONDITION_FAILED);
        }
        return answer(insurer, style);
    }

    @GET
    @Path("/specimen")
    @Produces("application/pdf")
    @Transactional
    @Operation(
            operationId = "getInsurerSpecimen",
            summary = "A specimen in an insurer's style 見本",
            description = "A document of an invented person, as it would be printed now. 架空の人の見本を印刷します。")
    @APIResponse(
            responseCode = "200",
            description = "The specimen",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response specimen(
            @PathParam("insurerNumber") String insurerNumber,
            @Parameter(
                            description = "NOTICE_A4, NOTICE_ENGLISH, NOTICE_EASY_JAPANESE, CERTIFICATE_CARD_SHEET, "
                                    + "CERTIFICATE_CARD, CERTIFICATE_POSTCARD, CERTIFICATE_A4, CERTIFICATE_ENGLISH, "
                                    + "CERTIFICATE_EASY_JAPANESE, ADDRESS_PAGE or RETURN_REQUEST")
                    @QueryParam("form")
                    @DefaultValue("NOTICE_A4")
                    String form) {
        InsurerNumber insurer = visible(insurerNumber);
        InsurerStyle style = styles.of(insurer);
        PrintResult printed = printer.print(form(form), Specimen.of(insurer), style);
        return printed instanceof PrintResult.Printed pdf
                ? Response.ok(pdf.pdf())
                        .header("Content-Disposition", "inline; filename=\"specimen.pdf\"")
                        .build()
                : Response.serverError().build();
    }

    private static DocumentForm form(String name) {
        try {
            return DocumentForm.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(NoticeError.NO_SUCH_STATE);
        }
    }

    private Response answer(InsurerNumber insurer, StyleEntity style) {
        StyleView view = StyleView.of(insurer.value(), style, printer.replaceableTexts());
        return Response.ok(view).tag(tag(view.version())).build();
    }

    private static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /** Ends the request unless the caller has seen what it replaces. */
    private static void requireSeen(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            if (version > 0) {
                throw new ProblemException(CommonError.PRECONDITION_REQUIRED);
            }
        } else if (!ifMatch.strip().equals('"' + tag(version).getValue() + '"')) {
            throw new ProblemException(CommonError.PRECONDITION_FAILED);
        }
    }

    /** The insurer of the path, if the caller may see it. */
    private InsurerNumber visible(String written) {
        return number(written)
                .filter(insurer -> caller.hasRole(Roles.OPERATOR)
                        || caller.hasRole(Roles.AUDITOR)
                        || caller.insurers().contains(insurer))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private static Optional<InsurerNumber> number(String written) {
        try {
            return Optional.of(InsurerNumber.of(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
