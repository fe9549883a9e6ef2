package jp.shikaku.eligibility.resolution.candidates;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom one item may mean.
 *
 * @param candidates the best first; equal scores by personId
 * @param further how many persons also fit by name, beyond those looked at
 * @param heldBack how many persons fit and are not shown: blocked, or nothing that touches the days may be relied on
 * @param tokens keyed tokens of the person described, and of the candidates' identities; feed events carry the same
 */
@Schema(
        name = "CandidatesOfItem",
        requiredProperties = {"itemId", "candidates", "further", "heldBack", "tokens"},
        description = "一件の候補")
public record CandidatesOfItem(
        @Schema(description = "As asked", example = "r-1") String itemId,
        @Schema(description = "At most 10, the best first") List<PersonCandidate> candidates,
        @Schema(description = "Persons who also fit by name, beyond those looked at", example = "0") int further,
        @Schema(
                        description = "Persons who fit and are not shown: blocked by themselves, being matched or "
                                + "suspended. With any of them a single candidate is not certain",
                        example = "0")
                int heldBack,
        @Schema(description = "Keyed tokens (HMAC-SHA-256, base64url)") List<String> tokens) {}
