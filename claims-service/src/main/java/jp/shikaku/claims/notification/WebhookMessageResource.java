package jp.shikaku.claims.notification;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.party.Parties;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Messages to webhooks: what was delivered, what waits, what was given up; and to send the last again. */
@Path("/v1/webhook-messages")
@RolesAllowed({Roles.INSTITUTION, Roles.INSURER, Roles.REVIEWER})
@Tag(name = "notifications")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class WebhookMessageResource {

    private final Outbox outbox;
    private final Parties parties;

    @Inject
    WebhookMessageResource(Outbox outbox, Parties parties) {
        this.outbox = outbox;
        this.parties = parties;
    }

    @GET
    @Operation(
            operationId = "listWebhookMessages",
            summary = "Messages by state 通知の送信状況",
            description =
                    "The caller's own, for a review organisation those of its insurers and institutions. DEAD are those that were given up.")
    @APIResponseSchema(
            value = WebhookMessagePage.class,
            responseCode = "200",
            responseDescription = "A page of messages 送信状況の一覧")
    public WebhookMessagePage messages(
            @Parameter(description = "PENDING, DELIVERED or DEAD", example = "DEAD")
                    @QueryParam("state")
                    @DefaultValue("DEAD")
                    @Pattern(regexp = "PENDING|DELIVERED|DEAD")
                    String state,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        UUID after =
                cursor == null ? new UUID(0, 0) : uuid(Cursor.parts(cursor, 1).get(0), CommonError.INVALID_CURSOR);
        List<WebhookMessagePage.Item> items = outbox.list(parties.sight(), state, after, limit);
        String next =
                items.size() < limit ? null : Cursor.of(items.get(limit - 1).messageId());
        return new WebhookMessagePage(items, next);
    }

    @POST
    @Path("{messageId}/resend")
    @Operation(
            operationId = "resendWebhookMessage",
            summary = "Send a dead letter again 通知の再送",
            description = "404 unless it is one and its subscription has not ended.")
    @APIResponse(responseCode = "202", description = "It is pending again")
    public Response resend(@Parameter(description = "Opaque") @PathParam("messageId") String messageId) {
        if (!outbox.resend(parties.sight(), uuid(messageId, CommonError.NOT_FOUND))) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return Response.accepted().build();
    }

    private static UUID uuid(String text, CommonError otherwise) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(otherwise);
        }
    }
}
