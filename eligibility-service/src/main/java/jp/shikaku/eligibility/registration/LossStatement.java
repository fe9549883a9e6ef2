package jp.shikaku.eligibility.registration;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The loss of a qualification (資格喪失).
 *
 * @param lostOn first day no longer covered
 * @param lossReason OQSCD008
 */
@Schema(name = "LossStatement", description = "資格喪失")
public record LossStatement(
        @NotNull @Schema(description = "資格喪失年月日, the first day no longer covered", example = "2026-10-01")
                LocalDate lostOn,
        @Pattern(regexp = "01|02|03|99")
                @Schema(description = "資格喪失事由: 01 死亡, 02 生活保護受給開始, 03 他の資格取得, 99 その他", example = "03")
                String lossReason,
        @Schema(description = "When it happened, was filed and was received") FilingDates event) {}
