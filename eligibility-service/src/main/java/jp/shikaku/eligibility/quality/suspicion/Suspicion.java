package jp.shikaku.eligibility.quality.suspicion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.lookup.LocalizedText;

/**
 * A finding as the viewer may see it.
 *
 * @param from the first day in question, absent where it is not about days
 * @param to the first day no longer in question, absent for no end
 * @param evidence codes of what was compared
 * @param decisions newest first
 */
@Schema(
        name = "Suspicion",
        requiredProperties = {
            "findingId",
            "rule",
            "ruleText",
            "state",
            "version",
            "evidence",
            "sides",
            "foundAt",
            "changedAt",
            "decisions"
        },
        description = "疑義一件")
public record Suspicion(
        @Schema(description = "Opaque id") String findingId,
        @Schema(
                        description = "Stable code of the rule. Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value =
                                                "[\"NUMBER_OF_TWO_PERSONS\",\"TWO_NUMBERS_OF_ONE_INSURER\",\"OVERLAP\",\"SAME_DATA_OTHER_ADDRESS\",\"ACQUIRED_BEFORE_BIRTH\",\"COVERED_AFTER_DEATH\",\"DEPENDANT_OF_ONESELF\",\"TOO_YOUNG_FOR_LATE_STAGE\"]"),
                        example = "OVERLAP")
                String rule,
        LocalizedText ruleText,
        @Schema(
                        description = "OPEN 未処理, CONFIRMED 誤り・訂正予定, SETTLED 疑いなし, VANISHED 解消. "
                                + "Accept values not listed here",
                        example = "OPEN")
                String state,
        @Schema(description = "Raised by each change", example = "1") int version,
        @Schema(description = "First day in question", example = "2026-04-01") LocalDate from,
        @Schema(description = "First day no longer in question; absent for no end", example = "2026-05-01")
                LocalDate to,
        @Schema(description = "What was compared, as codes", example = "[\"ADDRESS_DIFFERENT\"]") List<String> evidence,
        List<SuspicionSide> sides,
        Instant foundAt,
        Instant changedAt,
        @Schema(description = "Newest first") List<SuspicionDecision> decisions) {}
