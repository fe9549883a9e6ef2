package jp.shikaku.eligibility.resolution.candidates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom the items may mean, in the order asked.
 *
 * @param position the knowledge position the answer was taken at; asking with it as asKnownAt repeats the answer
 * @param knownAt the instant of that position; absent when nothing was ever registered
 * @param completeFrom for days before it nothing follows from what is missing: it may be known no longer; null while
 *     nothing was ever forgotten
 */
@Schema(
        name = "CandidateAnswer",
        requiredProperties = {"position", "items"},
        description = "資格不明者の検索の回答")
public record CandidateAnswer(
        @Schema(description = "Knowledge position of the answer", example = "120") long position,
        @Schema(description = "Instant of that position", example = "2026-10-02T00:00:00Z") Instant knownAt,
        @Schema(
                        description =
                                "For days before it the absence of a person or an entry means no longer known 保存期間経過, "
                                        + "not uninsured; absent while nothing was ever forgotten",
                        example = "2015-04-01")
                LocalDate completeFrom,
        @Schema(description = "One per item asked, in the same order") List<CandidatesOfItem> items) {}
