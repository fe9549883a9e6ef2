package jp.shikaku.eligibility.access.watch;

import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Who asks how much, for auditors and operators. */
@Path("/v1/client-usage")
@Tag(name = "audit")
public class ClientUsageResource {

    private final UsageReader reader;
    private final MisuseWatch watch;
    private final WatchConfig config;

    @Inject
    ClientUsageResource(UsageReader reader, MisuseWatch watch, WatchConfig config) {
        this.reader = reader;
        this.watch = watch;
        this.config = config;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            operationId = "listClientUsage",
            summary = "Who asks how much 利用状況",
            description = "Persons asked for and not found per client, over the present and the previous five minutes "
                    + "and over all instances. No personal data.")
    @APIResponse(
            responseCode = "200",
            description = "Clients 利用者",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClientUsage.Page.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ClientUsage.Page list(
            @Parameter(description = "Only those beyond a threshold of alert 要確認のみ")
                    @QueryParam("alertsOnly")
                    @DefaultValue("false")
                    boolean alertsOnly,
            @Parameter(description = "Opaque cursor; from the beginning when absent") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        String after = cursor == null ? "" : Cursor.parts(cursor, 1).get(0);
        try {
            List<ClientUsage> page = reader.since(
                    watch.from(),
                    after,
                    alertsOnly ? config.alertNotFound() : 0,
                    alertsOnly ? config.alertAsked() : 0,
                    limit);
            String next = page.size() < limit
                    ? null
                    : Cursor.of(page.get(page.size() - 1).client());
            List<ClientUsage> shown = page.stream()
                    .filter(usage -> !alertsOnly || Level.valueOf(usage.level()) != Level.NORMAL)
                    .toList();
            return new ClientUsage.Page(shown, next);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }
}
