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
        @Schema(description = "The dated rule it is, or was, held by; absent if no dated rule has a part in it")
                HeldRule heldRule,
        @Schema(description = "What the institution wrote") Written written,
        @Schema(description = "The same in words") Sentences sentences,
        @Schema(description = "Each day judged") List<ExplainedDay> days,
        @Schema(description = "All decisions, the newest last") List<HistoryItem> history,
        @Schema(description = "What a person decided about it, as long as that stands") ExplainedRuling ruling,
        @Schema(description = "Changes of insurance that a DPC hospital states in it; they decide nothing")
                List<StatedChange> statedChanges) {

    /** A record in which a DPC hospital states that the insurance changed inside the month. */
    @Schema(
            name = "StatedChange",
            requiredProperties = {"line", "record", "otherInsurance"})
    public record StatedChange(
            @Schema(description = "Line of the file", example = "12") long line,
            @Schema(description = "HH 包括評価, GT 合計調整", example = "GT") String record,
            @Schema(description = "変更年月日", example = "2026-09-10") LocalDate changedOn,
            @Schema(description = "Whether another insurance pays what it charges (自他保険区分)", example = "false")
                    boolean otherInsurance,
            @Schema(description = "文字データ; for the institution and the review organisation only") String note) {}

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

    /** What stood on the claim. */
    @Schema(
            name = "Written",
            requiredProperties = {"points"})
    public record Written(
            @Schema(description = "保険者番号", example = "00138057") String insurerNumber,
            @Schema(description = "レセプト種別", example = "1112") String receiptType,
            @Schema(description = "合計点数", example = "321") int points,
            @Schema(description = "食事・生活療養, yen", example = "0") int mealsYen) {}

    /** A row of the dated rules. */
    @Schema(
            name = "HeldRule",
            requiredProperties = {"from", "verified", "source"})
    public record HeldRule(
            @Schema(description = "First claim month 請求年月 for which it is in force", example = "2023-03") String from,
            @Schema(description = "yes, no (inferred) or ours (the public rules are silent)", example = "yes")
                    String verified,
            @Schema(description = "Where it was read", example = "SPEC-M p.13") String source) {}

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
                    String rule,
            @Schema(description = "First claim month 請求年月 for which the rule is in force", example = "2022-02")
                    String ruleFrom,
            @Schema(
                            description =
                                    "From which day on the registry was complete; present where it no longer knew who "
                                            + "covered the day 資格情報の保存期間経過",
                            example = "2015-04-01")
                    LocalDate completeFrom) {}

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
            @Schema(description = "返戻事由コード, if it was returned", example = "S1018") String returnCode,
            @Schema(description = "Whether the month was closed then") MonthState monthState,
            @Schema(description = "Up to when the registry's knowledge went into it", example = "2026-10-12T01:02:00Z")
                    Instant knownAt,
            @Schema(example = "2026-10-12T01:02:03Z") Instant decidedAt,
            @Schema(
                            description = "FIRST_REVIEW 最初の審査, REGISTRATION 登録の変更, CLOSE 締切, RULING 担当者の判断, "
                                    + "RULING_REVERSED 判断の取消. Accept values not listed here",
                            example = "REGISTRATION")
                    String cause,
            @Schema(
                            description = "Who acted: RULES (by itself), REVIEWER (review organisation), "
                                    + "INSTITUTION. Accept values not listed here",
                            example = "RULES")
                    String actor,
            @Schema(description = "What had changed since the decision before, as far as its days show it")
                    List<ChangedQualification> changes,
            @Schema(description = "保険者番号 of the parts", example = "[\"06132013\"]") List<String> payers) {}

    /** A qualification that changed between two decisions. */
    @Schema(
            name = "ChangedQualification",
            requiredProperties = {"what", "insurerNumber"})
    public record ChangedQualification(
            @Schema(
                            description = "REGISTERED 新たに登録, LOSS_REGISTERED 喪失を登録, DATES_CORRECTED 日付を訂正, "
                                    + "COUNTS_NOW 適用されるようになった, COUNTS_NO_MORE 適用されなくなった. "
                                    + "Accept values not listed here",
                            example = "LOSS_REGISTERED")
                    String what,
            @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
            @Schema(description = "資格取得日", example = "2026-09-10") LocalDate acquiredOn,
            @Schema(description = "資格喪失日", example = "2026-09-30") LocalDate lostOn,
            @Schema(description = "When the registry learned of the change", example = "2026-10-20T01:02:03Z")
                    Instant knownSince) {}
}
