package jp.shikaku.eligibility.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The withdrawal of a statement that never should have been made (資格取得の取消).
 *
 * @param reason for the record; no personal data
 */
@Schema(name = "WithdrawalStatement", description = "取消. The qualification is treated as never having been")
public record WithdrawalStatement(
        @NotBlank
                @Size(max = 200)
                @Schema(description = "Why, without personal data", example = "filed for the wrong employer")
                String reason) {}
