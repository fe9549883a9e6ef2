package jp.shikaku.claims.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.review.MonthState;

/** Why a receipt went where it went. */
@Schema(
        name = "Explanation",
        requiredProperties = {"receiptId", "outcome", "sentences", "days", "history"})
public record ExplanationView(
        @Schema(description = "Opaque") String receiptId,
        @Schema(description = "As in Receipt", example = "SPLIT") String outcome,
        @Schema(description = "確認区分", example = "05") String code,
        @Schema(description = "Why it is, or was, held", example = "NOT_COVERED") String held,
        @Schema(description = "The same in words") Sentences sentences,
        @Schema(description = "Each day judged") List<ExplainedDay> days,
        @Schema(description = "All decisions, the newest last") List<HistoryItem> history,
        @Schema(description = "What a person decided about it, as long as that stands") ExplainedRuling ruling) {

    /** What a person of the review organisation, or the institution itself, decided. */
    @Schema(
            name = "ExplainedRuling",
            requiredProperties = {"kind", "reasonCode", "decidedAt"})
    public record ExplainedRuling(
            @Schema(description = "As in the worklist", example = "MOVE_TO") String kind,
            @Schema(description = "Why, as in the worklist", example = "INSURER_CONFIRMED") String reasonCode,
            @Schema(description = "Why, in words; for the review organisation only") String reasonText,
            @Schema(description = "Who; for the review organisation only", example = "reviewer:anna") String author,
            @Schema(example = "2026-11-05T01:02:03Z") Instant decidedAt) {}

    /** Sentences for people. */
    @Schema(
            name = "Sentences",
            requiredProperties = {"ja", "en"})
    public record Sentences(
            @Schema(description = "Japanese", example = "[\"9月5日は国民健康保険（保険者番号 138057）の資格です。\"]") List<String> ja,
            @Schema(
                            description = "English",
                            example = "[\"On 5 September: national health insurance (insurer 138057).\"]")
                    List<String> en) {}

    /** One day and the qualification that covers it; without one if none does. */
    @Schema(
            name = "ExplainedDay",
            requiredProperties = {"day"})
    public record ExplainedDay(
            @Schema(description = "Day of the treatment month", example = "5") int day,
            @Schema(description = "The qualification that covers it; absent if none is known") CoveredBy coveredBy,
            @Schema(description = "When the registry learned of it", example = "2026-10-20T01:02:03Z")
                    Instant knownSince,
            @Schema(
                            description = "The rule that gave it the day; MANUAL where a person did. "
                                    + "Accept values not listed here",
                            enumeration = {
                                "CLAIMED_STAYS",
                                "ONLY_ONE_VALID",
                                "ACQUIRED_LAST",
                                "ISSUED_LAST",
                                "EMPLOYEES_TAKE_FIRST_DAY"
                            })
                    String rule) {}

    /** A registered qualification, without its symbol and number. */
    @Schema(
            name = "CoveredBy",
            requiredProperties = {"insurerNumber", "acquiredOn"})
    public record CoveredBy(
            @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
            @Schema(description = "資格取得日", example = "2026-09-10") LocalDate acquiredOn,
            @Schema(description = "資格喪失日, the first day not covered", example = "2026-09-30") LocalDate lostOn) {}

    /** One of the decisions. */
    @Schema(
            name = "HistoryItem",
            requiredProperties = {"decisionNumber", "outcome", "monthState", "decidedAt", "payers"})
    public record HistoryItem(
            @Schema(example = "1") int decisionNumber,
            @Schema(description = "As in Receipt", example = "HELD") String outcome,
            @Schema(description = "確認区分", example = "04") String code,
            @Schema(description = "Why it was held", example = "NO_PERSON") String held,
            @Schema(description = "Whether the month was closed then") MonthState monthState,
            @Schema(example = "2026-10-12T01:02:03Z") Instant decidedAt,
            @Schema(description = "保険者番号 of the parts", example = "[\"06132013\"]") List<String> payers) {}
}
