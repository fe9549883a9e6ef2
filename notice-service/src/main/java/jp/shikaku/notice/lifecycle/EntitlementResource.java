package jp.shikaku.notice.lifecycle;

import java.util.List;

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

import jp.shikaku.notice.entitlement.DocumentKind;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Who is entitled to which paper, and what keeps it from being printed. */
@Path("/v1/entitlements")
@Tag(name = "entitlements", description = "Who is entitled to which paper. 交付対象者")
public class EntitlementResource {

    private final EntitlementRepository entitlements;
    private final Caller caller;

    @Inject
    EntitlementResource(EntitlementRepository entitlements, Caller caller) {
        this.entitlements = entitlements;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.PERSON, Roles.OPERATOR, Roles.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listEntitlements",
            summary = "List entitlements 交付対象者の一覧",
            description = "People with a usable card are entitled to a notice, people without one to a confirmation "
                    + "certificate; each entry explains itself. STOPPED entries say which character could not be "
                    + "printed as written. 各対象者について、交付の根拠（規則・事実・いつまで）を示します。")
    @APIResponse(
            responseCode = "200",
            description = "In the order they were decided",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntitlementPage.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public EntitlementPage list(
            @Parameter(description = "NOTICE or CONFIRMATION_CERTIFICATE") @QueryParam("kind") String kind,
            @Parameter(description = "PENDING, STOPPED, ISSUED, REPLACED or ENDED") @QueryParam("state") String state,
            @Parameter(description = "保険者番号") @QueryParam("insurer") String insurer,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        EntitlementFilter filter = new EntitlementFilter(
                QueryValues.constant(DocumentKind.class, kind),
                QueryValues.constant(EntitlementState.class, state),
                QueryValues.insurer(insurer),
                QueryValues.after(cursor));
        List<EntitlementEntity> found = entitlements.page(Visibility.of(caller), filter, limit + 1);
        List<EntitlementEntity> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(shown.get(limit - 1).id()) : null;
        return new EntitlementPage(shown.stream().map(EntitlementView::of).toList(), next);
    }
}
