package jp.shikaku.eligibility.matching.findings;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** "No doubt" (疑いなし) for one or many statements. */
@Schema(
        name = "MatchingReleaseRequest",
        requiredProperties = {"qualificationIds", "reasonCode", "reason"},
        description = "疑いなしの登録（一括可）")
public record ReleaseRequest(
        @Schema(description = "Ids of findings") @NotEmpty @Size(max = 1000)
                List<@NotBlank @Size(max = 36) String> qualificationIds,
        @Schema(description = "Why there is no doubt", example = "NAME_VARIANT") @NotNull ReleaseReason reasonCode,
        @Schema(
                        description = "In words, without names or numbers of persons",
                        example = "住民票の写しで本人の異体字と確認",
                        maxLength = 500)
                @NotBlank
                @Size(max = 500)
                String reason) {}
