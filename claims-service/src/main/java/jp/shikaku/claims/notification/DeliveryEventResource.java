package jp.shikaku.claims.notification;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.party.Parties;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** The feed of deliveries that became ready. */
@Path("/v1/delivery-events")
@RolesAllowed({Roles.INSTITUTION, Roles.INSURER, Roles.REVIEWER})
@Tag(name = "notifications", description = "送付ファイルの用意ができたことの通知")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DeliveryEventResource {

    private final EventStore store;
    private final Parties parties;

    @Inject
    DeliveryEventResource(EventStore store, Parties parties) {
        this.store = store;
        this.parties = parties;
    }

    @GET
    @Operation(
            operationId = "listDeliveryEvents",
            summary = "Deliveries that became ready 送付ファイルの用意完了",
            description =
                    "The caller's own, for a review organisation those of its insurers and of institutions that sent files to it, in the order in which they were "
                            + "announced. Keep nextCursor and ask again with it.")
    @APIResponseSchema(
            value = DeliveryEventPage.class,
            responseCode = "200",
            responseDescription = "A page of events 用意完了の一覧")
    public DeliveryEventPage events(
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        long after = cursor == null ? 0 : Cursor.numbers(cursor, 1)[0];
        List<EventStore.Placed> found = store.after(after, parties.sight(), limit);
        long next = found.isEmpty() ? after : found.get(found.size() - 1).position();
        return new DeliveryEventPage(
                found.stream().map(EventStore.Placed::event).toList(), Cursor.of(next));
    }
}
