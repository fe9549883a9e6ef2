package jp.shikaku.eligibility.changes;

import java.sql.SQLException;
import java.time.Duration;

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

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** The change feed: everything the registry learns, in the order it learns it. */
@Path("/v1/changes")
@Tag(name = "changes", description = "What the registry learned, in order. 変更通知")
public class ChangeResource {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ChangeFeed feed;

    @Inject
    ChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SCOPE_CHANGES)
    @Operation(
            operationId = "readChanges",
            summary = "Follow the changes 変更の購読",
            description = "At least once, in order per person. Pass nextCursor as after to go on; with waitSeconds the "
                    + "answer waits until there is something new. No personal data: ids and keyed tokens. A cursor of which not "
                    + "everything after it is kept is answered with 410: begin without one, and check everything anew.")
    @APIResponse(
            responseCode = "200",
            description = "Changes after the cursor 変更の一覧",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<ChangePage> read(
            @Parameter(description = "Opaque cursor; from the beginning when absent") @QueryParam("after") String after,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit,
            @Parameter(description = "Wait this long for something new")
                    @QueryParam("waitSeconds")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(20)
                    int waitSeconds) {
        return attempt(
                after,
                limit,
                System.nanoTime() + Duration.ofSeconds(waitSeconds).toNanos());
    }

    /** Reads, and while there is nothing new reads again a little later; no thread waits meanwhile. */
    private Uni<ChangePage> attempt(String after, int limit, long deadline) {
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> feed.read(after, limit)))
                .onFailure(SQLException.class)
                .transform(e -> DatabaseTrouble.of((SQLException) e))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(page -> page.items().isEmpty() && System.nanoTime() < deadline
                        ? Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(PAUSE)
                                .chain(() -> attempt(after, limit, deadline))
                        : Uni.createFrom().item(page));
    }
}
