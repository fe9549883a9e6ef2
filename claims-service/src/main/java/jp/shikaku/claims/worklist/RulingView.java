package jp.shikaku.claims.worklist;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.ruling.KeptRuling;
import jp.shikaku.claims.ruling.RulingAction;
import jp.shikaku.claims.ruling.RulingContent;
import jp.shikaku.claims.ruling.RulingReason;
import jp.shikaku.claims.ruling.Verdict;

/** What somebody decided about a receipt by hand, and what another person said to it. */
@Schema(
        name = "ManualDecision",
        requiredProperties = {"number", "action", "reasonCode", "author", "authoredAt", "movedYen", "effective"},
        description = "手作業による判断")
public record RulingView(
        @Schema(description = "Its number among those of the receipt", example = "1") int number,
        @Schema(
                        description = "RULE 判断, REVERSE 取消し, ACKNOWLEDGE 確認済. Accept values not listed here",
                        example = "RULE",
                        implementation = String.class)
                RulingAction action,
        @Schema(description = "What was decided") RulingContent ruling,
        @Schema(
                        description = "Why. Accept values not listed here",
                        example = "INSURER_CONFIRMED",
                        implementation = String.class)
                RulingReason reasonCode,
        @Schema(description = "Why, in words", example = "保険者に電話で確認") String reasonText,
        @Schema(description = "Who", example = "reviewer:anna") String author,
        @Schema(example = "2026-11-05T01:02:03Z") Instant authoredAt,
        @Schema(description = "The most that can change hands by it, yen", example = "3210") long movedYen,
        @Schema(description = "Whether it has taken effect", example = "false") boolean effective,
        @Schema(description = "Absent while nobody has approved or refused it, or nobody needs to") Approval approval) {

    /** What another person said to it. */
    @Schema(
            name = "ManualDecisionApproval",
            requiredProperties = {"approved", "by", "at"})
    public record Approval(
            @Schema(example = "true") boolean approved,
            @Schema(description = "Why, in words") String reasonText,
            @Schema(description = "Who", example = "approver:ben") String by,
            @Schema(example = "2026-11-05T02:02:03Z") Instant at) {

        static Approval of(Verdict verdict) {
            return verdict == null
                    ? null
                    : new Approval(verdict.approved(), verdict.text(), verdict.by(), verdict.at());
        }
    }

    static RulingView of(KeptRuling ruling) {
        return new RulingView(
                ruling.number(),
                ruling.action(),
                ruling.content() == null ? null : RulingContent.of(ruling.content()),
                ruling.reason(),
                ruling.text(),
                ruling.author(),
                ruling.authoredAt(),
                ruling.movedYen(),
                ruling.isEffective(),
                Approval.of(ruling.verdict()));
    }
}
