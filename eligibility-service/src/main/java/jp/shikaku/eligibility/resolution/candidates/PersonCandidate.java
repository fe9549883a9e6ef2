package jp.shikaku.eligibility.resolution.candidates;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.matching.scoring.Score;
import jp.shikaku.eligibility.matching.scoring.ScoredItem;
import jp.shikaku.eligibility.resolution.CoverageEntry;
import jp.shikaku.model.ItemComparison;

/**
 * A person whom an item may mean. Nothing of what the registry knows about the person beside the number is shown.
 *
 * @param score 0–100
 * @param contributions one per item compared
 * @param qualifications those that touch the days and may be relied on, by acquiredOn; may be empty
 * @param heldBackQualifications how many touch the days and may not be relied on
 */
@Schema(
        name = "PersonCandidate",
        requiredProperties = {"personId", "score", "contributions", "qualifications", "heldBackQualifications", "tokens"
        },
        description = "候補者")
public record PersonCandidate(
        @Schema(description = "Opaque id of the person") String personId,
        @Schema(description = "0–100", example = "80") int score,
        @Schema(description = "What made the score") List<Contribution> contributions,
        @Schema(description = "Qualifications that touch the days, by acquiredOn") List<CoverageEntry> qualifications,
        @Schema(description = "Qualifications that touch the days and are being matched or suspended", example = "0")
                int heldBackQualifications,
        @Schema(description = "Keyed tokens of the person's identities") List<String> tokens) {

    /** What one item added to a score. */
    @Schema(
            name = "ScoreContribution",
            requiredProperties = {"field", "verdict", "points"},
            description = "点数の内訳")
    public record Contribution(
            @Schema(
                            implementation = String.class,
                            description = "BIRTH_DATE, NAME, KANA, SEX, ADDRESS. Accept values not listed here",
                            example = "KANA")
                    ScoredItem field,
            @Schema(
                            implementation = String.class,
                            description = "EQUAL 一致, EQUIVALENT 同値, DIFFERENT 不一致, UNKNOWN 不明",
                            example = "EQUAL")
                    ItemComparison verdict,
            @Schema(description = "Points added; negative where a difference costs", example = "25") int points) {

        static Contribution of(Score.Contribution contribution) {
            return new Contribution(contribution.item(), contribution.comparison(), contribution.points());
        }
    }
}
