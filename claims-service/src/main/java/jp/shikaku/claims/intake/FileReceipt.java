package jp.shikaku.claims.intake;

import java.time.YearMonth;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A receipt of a file, without anything that names the person.
 *
 * @param receiptId opaque id
 * @param receiptNumber レセプト番号 in the file
 * @param line the line on which it begins
 * @param state whether it was taken
 * @param receiptType レセプト種別
 * @param treatmentMonth 診療年月
 * @param claimedInsurer 保険者番号 on the claim, absent for public expense only
 * @param points 合計点数
 * @param checkLevel the level of its faults that decides whether it is claimed
 */
@Schema(
        name = "ClaimFileReceipt",
        requiredProperties = {"receiptId", "receiptNumber", "line", "state", "points"},
        description = "A receipt of a claim file レセプト")
public record FileReceipt(
        @Schema(description = "Opaque id") UUID receiptId,
        @Schema(description = "レセプト番号", example = "1") int receiptNumber,
        @Schema(description = "Line of the file on which it begins", example = "2") int line,
        @Schema(
                        description =
                                "CHECKED until the file is accepted, then ACCEPTED; REFUSED; REPLACED; AWAITING while the "
                                        + "mode is not confirmed; UNCLAIMED with errors, claimed without; WITHDRAWN",
                        example = "ACCEPTED")
                String state,
        @Schema(description = "レセプト種別", example = "1112") String receiptType,
        @Schema(type = SchemaType.STRING, description = "診療年月", example = "2026-09") @JsonFormat(pattern = "uuuu-MM")
                YearMonth treatmentMonth,
        @Schema(description = "保険者番号, eight digits; absent for public expense only", example = "06132013")
                String claimedInsurer,
        @Schema(description = "合計点数", example = "434") int points,
        @Schema(
                        description = "L2, L3_UNACCEPTABLE 受付不能, L3, L4 or L48: the level of its faults that decides "
                                + "whether it is claimed; absent without faults. Accept values not listed here",
                        example = "L4")
                String checkLevel) {}
