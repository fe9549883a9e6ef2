package jp.shikaku.eligibility.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The correction of a wrong link (誤紐付け訂正): the qualification belongs to another person.
 *
 * @param personId the right person's registry id
 * @param reason for the record; no personal data
 */
@Schema(name = "LinkCorrection", description = "誤紐付け訂正: this number is another person's")
public record LinkCorrection(
        @NotNull @Size(max = 64) @Schema(description = "Registry id of the right person") String personId,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "Why, without personal data", example = "same name and birth date, other address")
                String reason) {}
