package jp.shikaku.eligibility.access.looks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sentence for a person. */
@Schema(
        name = "LookText",
        requiredProperties = {"ja", "en"})
public record LookText(String ja, String en) {}
