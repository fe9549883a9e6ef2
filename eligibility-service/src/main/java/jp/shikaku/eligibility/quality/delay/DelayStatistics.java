package jp.shikaku.eligibility.quality.delay;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Delay counted by insurer, month of registration and path. */
@Schema(
        name = "DelayStatistics",
        requiredProperties = {"items"},
        description = "登録の遅れの統計")
public record DelayStatistics(List<Row> items) {

    /**
     * One insurer, month and path.
     *
     * @param others absent when fewer insurers than the smallest group share the month and path
     */
    @Schema(
            name = "DelayStatisticsRow",
            requiredProperties = {
                "insurerNumber",
                "month",
                "path",
                "registrations",
                "filing",
                "forwarding",
                "registration",
                "matching",
                "total"
            })
    public record Row(
            @Schema(description = "保険者番号, 8 digits", example = "06132013") String insurerNumber,
            @Schema(description = "Month of registration 登録月", example = "2026-10") String month,
            @Schema(description = "As in RegistrationDelay", example = "HEALTH_SOCIETY") String path,
            @Schema(example = "1204") long registrations,
            Lag filing,
            Lag forwarding,
            Lag registration,
            Lag matching,
            Lag total,
            Others others) {}

    /**
     * A step.
     *
     * @param known registrations of which the days are known
     */
    @Schema(
            name = "DelayLag",
            requiredProperties = {"known", "late"},
            description = "Calendar days 暦日")
    public record Lag(
            @Schema(description = "Registrations whose days are known", example = "1190") long known,
            @Schema(description = "Beyond the limit", example = "31") long late,
            @Schema(description = "Median", example = "3") Integer p50,
            @Schema(example = "6") Integer p90,
            @Schema(example = "20") Integer p99,
            @Schema(example = "41") Integer max) {}

    /**
     * The other insurers of the same month and path, of which none can be told.
     *
     * @param insurers how many
     */
    @Schema(
            name = "DelayDistribution",
            requiredProperties = {"insurers", "medianTotalDays", "lateShare"},
            description = "他の保険者の分布（匿名）")
    public record Others(
            @Schema(example = "37") long insurers,
            @Schema(description = "Quartiles of their median total") Quartiles medianTotalDays,
            @Schema(description = "Quartiles of their share of late registrations, 0 to 1") Quartiles lateShare) {}

    /** Quartiles over insurers. */
    @Schema(
            name = "Quartiles",
            requiredProperties = {"p25", "p50", "p75"})
    public record Quartiles(double p25, double p50, double p75) {}
}
