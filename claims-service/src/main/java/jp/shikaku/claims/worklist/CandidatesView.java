package jp.shikaku.claims.worklist;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.recheck.CandidateLook;

/** Whose receipt it may be. No name and no number of a candidate is told. */
@Schema(
        name = "WorklistCandidates",
        requiredProperties = {"items", "further", "heldBack"},
        description = "候補者")
public record CandidatesView(
        @Schema(description = "The best first") List<CandidateItem> items,
        @Schema(description = "How many more fit by name", example = "0") int further,
        @Schema(description = "How many more fit and may not be shown just now", example = "0") int heldBack) {

    /** Somebody whose receipt it may be. */
    @Schema(
            name = "WorklistCandidate",
            requiredProperties = {"personId", "score", "contributions", "qualifications"})
    public record CandidateItem(
            @Schema(description = "Opaque; what CONFIRM_PERSON names") String personId,
            @Schema(description = "0–100; name, kana, birth date and sex make 80", example = "78") int score,
            @Schema(description = "What made the score") List<Contribution> contributions,
            @Schema(description = "Qualifications that touch the days") List<CandidateCover> qualifications) {}

    /** What one item added. */
    @Schema(
            name = "WorklistCandidateContribution",
            requiredProperties = {"field", "verdict", "points"})
    public record Contribution(
            @Schema(
                            description = "BIRTH_DATE, NAME, KANA, SEX, ADDRESS. Accept values not listed here",
                            example = "KANA")
                    String field,
            @Schema(
                            description =
                                    "EQUAL 一致, EQUIVALENT 同値, DIFFERENT 不一致, UNKNOWN 不明. Accept values not listed here",
                            example = "EQUAL")
                    String verdict,
            @Schema(description = "Negative where a difference costs", example = "25") int points) {}

    /** A qualification without its number. */
    @Schema(
            name = "WorklistCandidateCover",
            requiredProperties = {"qualificationId", "insurerNumber", "acquiredOn"})
    public record CandidateCover(
            @Schema(description = "Opaque; what a payer of a ruling names") String qualificationId,
            @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
            @Schema(description = "資格取得日", example = "2026-09-10") LocalDate acquiredOn,
            @Schema(description = "資格喪失日", example = "2026-10-01") LocalDate lostOn) {}

    static CandidatesView of(CandidateLook.Look look) {
        return new CandidatesView(
                look.candidates().stream().map(CandidatesView::item).toList(), look.further(), look.heldBack());
    }

    private static CandidateItem item(CandidateLook.Found found) {
        return new CandidateItem(
                found.personId(),
                found.score(),
                found.points().stream()
                        .map(one -> new Contribution(one.item(), one.verdict(), one.points()))
                        .toList(),
                found.qualifications().stream()
                        .map(one -> new CandidateCover(
                                one.qualificationId(), one.insurerNumber(), one.acquiredOn(), one.lostOn()))
                        .toList());
    }
}
