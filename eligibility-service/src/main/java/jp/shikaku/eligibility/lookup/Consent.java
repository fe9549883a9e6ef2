package jp.shikaku.eligibility.lookup;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's consent, as the desk took it.
 *
 * @param given whether the person consented
 * @param at when; required when given
 */
@Schema(
        name = "Consent",
        requiredProperties = {"given"},
        description = "本人の同意")
public record Consent(
        @Schema(description = "同意の有無") boolean given,
        @Schema(description = "同意日時, required when given", example = "2026-10-02T09:00:00+09:00") Instant at) {}
