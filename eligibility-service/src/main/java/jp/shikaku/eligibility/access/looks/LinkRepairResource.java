package jp.shikaku.eligibility.access.looks;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.StatedPurpose;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** That wrong links were repaired, for the insurers concerned. */
@Path("/v1/link-repairs")
@Tag(name = "own-data", description = "What a person sees and decides about their own data. 本人による確認と制限")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "Repairs, the newest first 訂正の一覧",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LinkRepair.Page.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 400 without a purpose",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class LinkRepairResource {

    private final LinkRepairReader reader;
    private final Audit audit;
    private final StatedPurpose purpose;
    private final Caller caller;

    @Inject
    LinkRepairResource(LinkRepairReader reader, Audit audit, StatedPurpose purpose, Caller caller) {
        this.reader = reader;
        this.audit = audit;
        this.purpose = purpose;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.INSURER)
    @Operation(
            operationId = "listLinkRepairs",
            summary = "Repairs of wrong links that concern an insurer 保険者に関する誤紐付けの訂正",
            description = "Of numbers the insurer registered itself, and of its members. Of another insurer's number "
                    + "only that insurer is shown; of a person who is no member nothing.")
    public LinkRepair.Page ofInsurer(
            @Parameter(description = "Opaque cursor; the newest when absent") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        String why = purpose.of(stated).name();
        List<String> insurers =
                caller.insurers().stream().map(InsurerNumber::value).sorted().toList();
        try {
            LinkRepair.Page page = reader.ofInsurers(insurers, cursor, limit);
            List<UUID> persons = page.items().stream()
                    .flatMap(repair -> repair.personIds().stream())
                    .distinct()
                    .map(UUID::fromString)
                    .toList();
            String outcome = page.items().size() + " repairs";
            audit.record(AuditEvent.of(
                            caller.subject(), String.join(",", insurers), "LINK_REPAIRS_READ", null, outcome, persons)
                    .withPurpose(why));
            return page;
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }
}
