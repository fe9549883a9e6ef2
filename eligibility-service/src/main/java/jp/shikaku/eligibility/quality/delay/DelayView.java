package jp.shikaku.eligibility.quality.delay;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.quality.delay.rule.Delay;
import jp.shikaku.eligibility.quality.delay.rule.Milestones;

/**
 * How long a registration took, step by step.
 *
 * @param lateBy how the days beyond the total limit divide; absent in time
 */
@Schema(
        name = "RegistrationDelay",
        requiredProperties = {"qualificationId", "insurerNumber", "path", "eventOn", "registeredOn", "late", "steps"},
        description = "登録一件の遅れ")
public record DelayView(
        @Schema(description = "Opaque id of the statement") String qualificationId,
        @Schema(description = "保険者番号, 8 digits", example = "01130012") String insurerNumber,
        @Schema(
                        description = "VIA_PENSION_OFFICE 機構経由, HEALTH_SOCIETY 組合, NATIONAL 国保, LATE_STAGE_ELDERLY 後期. "
                                + "Accept values not listed here",
                        example = "VIA_PENSION_OFFICE")
                String path,
        @Schema(description = "事実発生日; the day of acquisition when it was not stated", example = "2026-04-01")
                LocalDate eventOn,
        @Schema(description = "届出日", example = "2026-04-13") LocalDate filedOn,
        @Schema(description = "受付日", example = "2026-04-19") LocalDate receivedOn,
        @Schema(description = "登録日", example = "2026-04-22") LocalDate registeredOn,
        @Schema(description = "First day it may be shown; absent while it is matched", example = "2026-04-22")
                LocalDate visibleOn,
        @Schema(description = "Beyond the limit of all steps together") boolean late,
        @Schema(description = "In their order, TOTAL last") List<DelayStep> steps,
        @Schema(description = "Who used the days beyond the total limit") List<LateShare> lateBy) {

    /** A step. */
    @Schema(
            name = "DelayStep",
            requiredProperties = {"step", "late"},
            description = "段階ごとの日数")
    public record DelayStep(
            @Schema(
                            description =
                                    "FILING 届出, FORWARDING 送付, REGISTRATION 登録, MATCHING 照合, TOTAL 全体. Accept values not listed here",
                            example = "FILING")
                    String step,
            @Schema(
                            description = "Who it lies with: EMPLOYER 事業主, HOUSEHOLD 世帯主, PENSION_OFFICE 年金機構, "
                                    + "INSURER 保険者, MATCHING 照合, UNKNOWN; absent for TOTAL",
                            example = "EMPLOYER")
                    String party,
            @Schema(description = "Calendar days; absent while unknown", example = "12") Integer days,
            @Schema(description = "Limit in days; absent for none", example = "5") Integer limit,
            @Schema(description = "Days beyond the limit", example = "7") int lateDays,
            boolean late) {}

    /** A part of the days beyond the total limit. */
    @Schema(
            name = "LateShare",
            requiredProperties = {"party", "days"})
    public record LateShare(
            @Schema(description = "As in steps", example = "EMPLOYER") String party, @Schema(example = "7") int days) {}

    static DelayView of(String qualificationId, String insurerNumber, Milestones days, Delay delay) {
        List<DelayStep> steps = delay.parts().stream()
                .map(part -> new DelayStep(
                        part.step().name(),
                        part == delay.total() ? null : part.party().name(),
                        part.days(),
                        part.limit(),
                        part.lateDays(),
                        part.lateDays() > 0))
                .toList();
        List<LateShare> shares = delay.lateBy().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> new LateShare(e.getKey().name(), e.getValue()))
                .toList();
        return new DelayView(
                qualificationId,
                insurerNumber,
                delay.path().name(),
                days.event(),
                days.filed(),
                days.received(),
                days.registered(),
                days.visible(),
                delay.lateDays() > 0,
                steps,
                shares.isEmpty() ? null : shares);
    }
}
