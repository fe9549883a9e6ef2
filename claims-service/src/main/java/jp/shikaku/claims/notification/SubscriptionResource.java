package jp.shikaku.claims.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.party.Parties;
import jp.shikaku.claims.party.Party;
import jp.shikaku.claims.party.PartyKind;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Webhooks: subscribe, look, change the secret, end. Only for the party itself. */
@Path("/v1/webhook-subscriptions")
@RolesAllowed({Roles.INSTITUTION, Roles.INSURER})
@Tag(name = "notifications")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class SubscriptionResource {

    private static final int FIRST_VERSION = 1;

    private final SubscriptionStore store;
    private final WebhookSecrets secrets;
    private final Targets targets;
    private final WebhookConfig config;
    private final Parties parties;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    SubscriptionResource(
            SubscriptionStore store,
            WebhookSecrets secrets,
            Targets targets,
            WebhookConfig config,
            Parties parties,
            Caller caller,
            ForwardClock clock) {
        this.store = store;
        this.secrets = secrets;
        this.targets = targets;
        this.config = config;
        this.parties = parties;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "subscribeWebhook",
            summary = "Be told of deliveries 通知の登録",
            description =
                    "The answer holds the secret; it is not shown again. 422 for an address that is not https or not "
                            + "public; 409 once the party has as many as it may, ten unless configured.")
    @APIResponse(
            responseCode = "201",
            description = "The subscription with its secret",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response subscribe(@NotNull @Valid SubscriptionRequest request) {
        Party party = new Party(PartyKind.valueOf(request.party()), request.code());
        parties.require(party);
        requireAllowed(request.url());
        Subscription subscription =
                new Subscription(UUID.randomUUID(), party, request.url(), FIRST_VERSION, null, clock.now());
        String secret = secrets.secret(subscription.id(), FIRST_VERSION);
        if (!store.add(subscription, caller.subject(), config.mostPerParty())) {
            throw new ProblemException(
                    CommonError.CONFLICT,
                    "The party has " + config.mostPerParty() + " subscriptions; end one before the next.");
        }
        return Response.created(URI.create("/v1/webhook-subscriptions/" + subscription.id()))
                .entity(SubscriptionView.of(subscription, secret))
                .build();
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "The caller's subscriptions 通知の一覧")
    @APIResponseSchema(
            value = SubscriptionView.All.class,
            responseCode = "200",
            responseDescription = "All subscriptions of the caller 登録の一覧")
    public SubscriptionView.All list() {
        return new SubscriptionView.All(store.of(parties.own()).stream()
                .map(subscription -> SubscriptionView.of(subscription, null))
                .toList());
    }

    @POST
    @Path("{subscriptionId}/secret-rotation")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Change the secret 署名鍵の更新",
            description = "Messages carry signatures by both secrets until previousSecretUntil.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription with its new secret",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public SubscriptionView rotate(
            @Parameter(description = "Opaque") @PathParam("subscriptionId") String subscriptionId) {
        Subscription before = own(subscriptionId);
        Instant until = clock.now().plus(config.rotationOverlap());
        int version = store.rotate(before.id(), until);
        Subscription now =
                new Subscription(before.id(), before.party(), before.url(), version, until, before.createdAt());
        return SubscriptionView.of(now, secrets.secret(now.id(), version));
    }

    @DELETE
    @Path("{subscriptionId}")
    @Operation(operationId = "endWebhook", summary = "End a subscription 通知の解除")
    @APIResponse(responseCode = "204", description = "Ended; what is pending is not sent")
    public Response end(@Parameter(description = "Opaque") @PathParam("subscriptionId") String subscriptionId) {
        store.end(own(subscriptionId).id(), clock.now());
        return Response.noContent().build();
    }

    private Subscription own(String id) {
        Subscription subscription = store.find(uuid(id)).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        parties.require(subscription.party());
        return subscription;
    }

    private void requireAllowed(String url) {
        try {
            if (targets.allowed(new URI(url))) {
                return;
            }
        } catch (URISyntaxException e) {
            throw refused();
        }
        throw refused();
    }

    private static ProblemException refused() {
        return new ProblemException(
                ClaimsError.WEBHOOK_REFUSED,
                null,
                List.of(ProblemError.at("/url", "an https address that resolves to public addresses only")));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }
}
