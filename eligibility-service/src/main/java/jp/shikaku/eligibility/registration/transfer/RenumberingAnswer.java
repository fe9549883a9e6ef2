package jp.shikaku.eligibility.registration.transfer;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verdict per line, in order. */
@Schema(
        name = "RenumberingAnswer",
        requiredProperties = {"renumbered", "items"})
public record RenumberingAnswer(
        @Schema(description = "How many people have a new number") int renumbered, List<RenumberingVerdict> items) {}
