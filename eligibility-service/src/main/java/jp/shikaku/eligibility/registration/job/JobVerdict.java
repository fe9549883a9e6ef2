package jp.shikaku.eligibility.registration.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one line of a job; see RegistrationVerdict. */
@Schema(
        name = "RegistrationJobVerdict",
        requiredProperties = {"line", "verdict"})
public record JobVerdict(
        @Schema(example = "1") int line,
        @Schema(description = "As in RegistrationVerdict. Accept values not listed here", example = "REGISTERED")
                String verdict,
        String qualificationId,
        String personId,
        @Schema(description = "Stable code, see the error catalogue") String code,
        @Schema(description = "Japanese and English, for a person") String message,
        @Schema(description = "JSON pointer to the field at fault") String pointer) {}
