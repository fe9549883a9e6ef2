package jp.shikaku.claims.requests;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Up to 1,000 requests at once. */
@Schema(
        name = "RecheckRequestBatch",
        requiredProperties = {"items"})
public record RecheckBatch(
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "At most 1,000")
                List<@Valid @NotNull RecheckQuestion> items) {}
