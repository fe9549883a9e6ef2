package jp.shikaku.claims.notification;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as its owner sees it. */
@Schema(
        name = "WebhookSubscription",
        requiredProperties = {"subscriptionId", "party", "code", "url", "createdAt"})
public record SubscriptionView(
        @Schema(description = "Opaque") String subscriptionId,
        @Schema(description = "INSURER, INSTITUTION", example = "INSURER") String party,
        @Schema(description = "保険者番号 or 医療機関コード", example = "06132013") String code,
        @Schema(example = "https://hooks.example.jp/shikaku") String url,
        @Schema(example = "2026-10-01T00:00:00Z") Instant createdAt,
        @Schema(description = "The key of signatures: shown when it is made and never again", example = "whsec_2f1c…")
                String secret,
        @Schema(description = "After a rotation: until then messages carry a signature by the old secret, too")
                Instant previousSecretUntil) {

    static SubscriptionView of(Subscription subscription, String secret) {
        return new SubscriptionView(
                subscription.id().toString(),
                subscription.party().kind().name(),
                subscription.party().code(),
                subscription.url(),
                subscription.createdAt(),
                secret,
                subscription.previousUntil());
    }

    /** All subscriptions of a caller. */
    @Schema(
            name = "WebhookSubscriptionList",
            requiredProperties = {"items"})
    public record All(List<SubscriptionView> items) {}
}
