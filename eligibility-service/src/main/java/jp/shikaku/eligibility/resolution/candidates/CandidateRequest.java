package jp.shikaku.eligibility.resolution.candidates;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Up to 100 people to be searched for at once.
 *
 * @param asKnownAt knowledge position to replay; null for everything known now
 */
@Schema(name = "CandidateRequest", description = "資格不明者の検索要求")
public record CandidateRequest(
        @Min(0) @Schema(description = "Knowledge position to replay; absent for now", example = "120") Long asKnownAt,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "At most 100")
                List<@Valid @NotNull CandidateItem> items) {}
