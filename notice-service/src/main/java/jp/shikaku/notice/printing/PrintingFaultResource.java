package jp.shikaku.notice.printing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.lifecycle.QueryValues;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Bundles of every run, and of return letters, that could not be produced: an insurer sees its own, an operator all. */
@Path("/v1/printing-faults")
@Tag(name = "printings", description = "Bundles for the printer. 印刷束")
@RolesAllowed({Roles.INSURER, Roles.OPERATOR})
public class PrintingFaultResource {

    private final PrintingRepository printings;
    private final Caller caller;

    @Inject
    PrintingFaultResource(PrintingRepository printings, Caller caller) {
        this.printings = printings;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "listPrintingFaults",
            summary = "Bundles that could not be produced 作成できない印刷束",
            description = "Those that failed, and those that are tried again by themselves; each with its finding.")
    @APIResponse(
            responseCode = "200",
            description = "By id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrintingView.Page.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PrintingView.Page list(
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        List<PrintingEntity> found = printings.faulty(own(), QueryValues.after(cursor), limit + 1);
        List<PrintingEntity> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(shown.get(limit - 1).id()) : null;
        return new PrintingView.Page(shown.stream().map(PrintingView::of).toList(), next);
    }

    private Optional<Set<String>> own() {
        return caller.hasRole(Roles.OPERATOR)
                ? Optional.empty()
                : Optional.of(
                        caller.insurers().stream().map(InsurerNumber::value).collect(Collectors.toUnmodifiableSet()));
    }
}
