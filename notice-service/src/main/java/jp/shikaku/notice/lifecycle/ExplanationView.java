package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.notice.entitlement.Due;
import jp.shikaku.notice.entitlement.EntitlementRule;
import jp.shikaku.notice.entitlement.Explanation;

/** Why somebody is entitled to a paper: for a program and for a reader. */
@Schema(
        name = "EntitlementExplanation",
        requiredProperties = {"rule", "basis", "source", "verified", "facts", "ja", "en"},
        description = "交付の根拠：規則・事実・いつまで")
record ExplanationView(
        @Schema(description = "Stable name of the rule; accept values not listed", example = "CERTIFICATE_EXPIRED")
                String rule,
        @Schema(
                        description = "EX_OFFICIO 職権, APPLICATION 申請, NOTICE お知らせ. Accept values not listed here",
                        example = "EX_OFFICIO")
                String basis,
        @Schema(description = "Where the rule is from: section of the domain notes", example = "D.3, D.6")
                String source,
        @Schema(description = "Whether that source was read, else the rule is inferred", example = "true")
                boolean verified,
        @Schema(
                        description = "What the rule was applied to, by name",
                        example = "{\"ground\":\"CERTIFICATE_EXPIRED\",\"cardUsableUntil\":\"2026-08-31\"}")
                Map<String, String> facts,
        @Schema(
                        description =
                                "Last day on which the same facts give the same answer; absent where no such day is known",
                        example = "2027-07-31")
                LocalDate holdsUntil,
        @Schema(example = "電子証明書の有効期限後の利用期間が終わったため、職権で交付します。") String ja,
        @Schema(example = "The grace after the expiry of the card's electronic certificate has ended.") String en) {

    static ExplanationView of(Due due) {
        Explanation explanation = Explanation.of(due);
        EntitlementRule rule = explanation.rule();
        return new ExplanationView(
                rule.code(),
                rule.basis().name(),
                rule.source(),
                rule.verified(),
                explanation.facts(),
                explanation.holdsUntil(),
                rule.ja(),
                rule.en());
    }
}
