package jp.shikaku.claims.notification;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of messages to webhooks. */
@Schema(
        name = "WebhookMessagePage",
        requiredProperties = {"items"})
public record WebhookMessagePage(
        List<Item> items, @Schema(description = "Opaque; absent on the last page") String nextCursor) {

    /** One message. */
    @Schema(
            name = "WebhookMessage",
            requiredProperties = {
                "messageId",
                "eventId",
                "subscriptionId",
                "party",
                "code",
                "month",
                "edition",
                "state",
                "attempts"
            })
    public record Item(
            @Schema(description = "Opaque") String messageId,
            @Schema(description = "The event it tells of") String eventId,
            @Schema(description = "The subscription it goes to") String subscriptionId,
            @Schema(description = "INSURER, INSTITUTION", example = "INSURER") String party,
            @Schema(description = "保険者番号 or 医療機関コード", example = "06132013") String code,
            @Schema(example = "2026-10") String month,
            @Schema(example = "ORIGINAL") String edition,
            @Schema(description = "PENDING, DELIVERED, DEAD: given up", example = "DEAD") String state,
            @Schema(description = "Attempts so far", example = "12") int attempts,
            @Schema(description = "HTTP status of the last answer, absent where there was none", example = "503")
                    Integer lastStatus,
            @Schema(description = "What went wrong last, in a word", example = "HttpTimeoutException")
                    String lastTrouble,
            @Schema(description = "When it was delivered or given up") Instant settledAt) {}
}
