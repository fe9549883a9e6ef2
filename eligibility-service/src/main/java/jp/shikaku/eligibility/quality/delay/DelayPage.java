package jp.shikaku.eligibility.quality.delay;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of registrations with their delay. */
@Schema(
        name = "RegistrationDelayPage",
        requiredProperties = {"items"},
        description = "登録の遅れの一ページ")
public record DelayPage(
        @Schema(description = "In the order they were registered") List<DelayView> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
