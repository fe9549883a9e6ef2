package jp.shikaku.eligibility.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The identities resolved, in the order asked.
 *
 * @param position the knowledge position the answer was taken at; asking with it as asKnownAt repeats the answer
 * @param knownAt the instant of that position; absent when nothing was ever registered
 * @param completeFrom for days before it nothing follows from what is missing: it may be known no longer; null while
 *     nothing was ever forgotten
 */
@Schema(
        name = "ResolutionAnswer",
        requiredProperties = {"position", "items"},
        description = "資格確認の回答")
public record ResolutionAnswer(
        @Schema(description = "Knowledge position of the answer", example = "120") long position,
        @Schema(description = "Instant of that position", example = "2026-10-02T00:00:00Z") Instant knownAt,
        @Schema(
                        description =
                                "For days before it the absence of a person or an entry means no longer known 保存期間経過, "
                                        + "not uninsured; absent while nothing was ever forgotten",
                        example = "2015-04-01")
                LocalDate completeFrom,
        @Schema(description = "One per item asked, in the same order") List<ResolvedItem> items) {}
