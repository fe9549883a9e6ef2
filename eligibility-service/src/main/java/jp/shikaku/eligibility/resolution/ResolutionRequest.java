package jp.shikaku.eligibility.resolution;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Up to 1,000 claimed identities to be resolved at once.
 *
 * @param asKnownAt knowledge position to replay; null for everything known now
 */
@Schema(name = "ResolutionRequest", description = "審査のための資格確認要求")
public record ResolutionRequest(
        @Min(0) @Schema(description = "Knowledge position to replay; absent for now", example = "120") Long asKnownAt,
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "At most 1,000")
                List<@Valid @NotNull ResolutionItem> items) {}
