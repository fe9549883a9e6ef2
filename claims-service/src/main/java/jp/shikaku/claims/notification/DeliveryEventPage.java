package jp.shikaku.claims.notification;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the feed. */
@Schema(
        name = "DeliveryEventPage",
        requiredProperties = {"items", "nextCursor"})
public record DeliveryEventPage(
        @Schema(description = "In the order in which they were announced") List<DeliveryEvent> items,
        @Schema(description = "Opaque; ask with it again for what came later. Also where there is nothing new")
                String nextCursor) {

    /** A delivery is ready. The body of a webhook is the same. */
    @Schema(
            name = "DeliveryEvent",
            requiredProperties = {"id", "type", "party", "code", "month", "edition", "occurredAt", "manifest"})
    public record DeliveryEvent(
            @Schema(description = "The same in the feed and in every repetition of a webhook") String id,
            @Schema(description = "Accept values not listed here", example = "delivery.ready") String type,
            @Schema(description = "INSURER, INSTITUTION", example = "INSURER") String party,
            @Schema(description = "保険者番号 or 医療機関コード", example = "06132013") String code,
            @Schema(description = "Claim month, or processing month of a re-examination", example = "2026-10")
                    String month,
            @Schema(description = "ORIGINAL 原審査, REEXAMINATION 再審査", example = "ORIGINAL") String edition,
            @Schema(description = "When it was announced", example = "2026-10-25T10:00:00Z") Instant occurredAt,
            @Schema(
                            description = "Path of the manifest",
                            example = "/v1/deliveries/2026-10/insurers/06132013/manifest?edition=ORIGINAL")
                    String manifest) {}
}
