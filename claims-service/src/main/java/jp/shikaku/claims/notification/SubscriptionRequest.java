package jp.shikaku.claims.notification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to be told. */
@Schema(
        name = "WebhookSubscriptionRequest",
        requiredProperties = {"party", "code", "url"})
public record SubscriptionRequest(
        @Schema(description = "INSURER, INSTITUTION", example = "INSURER")
                @NotNull
                @Pattern(regexp = "INSURER|INSTITUTION")
                String party,
        @Schema(description = "保険者番号 (eight digits) or 医療機関コード (10 digits), the caller's own", example = "06132013")
                @NotNull
                @Pattern(regexp = "[0-9]{8}|[0-9]{10}")
                String code,
        @Schema(description = "https, to a public address", example = "https://hooks.example.jp/shikaku")
                @NotNull
                @Size(max = 2000)
                String url) {}
