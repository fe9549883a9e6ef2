package jp.shikaku.claims.delivery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A receipt, or a part of one, as an insurer is billed for it now: under the number and type of that insurer.
 *
 * @param receiptId opaque id
 * @param institutionCode 医療機関コード
 * @param volume volume of the file
 * @param receiptNumber レセプト番号
 * @param treatmentMonth 診療年月
 * @param claimedInsurer 保険者番号 on the claim
 * @param outcome what became of the receipt
 * @param code 確認区分
 * @param part レセプト分割番号
 * @param insurerNumber 保険者番号 that is billed
 * @param symbol 記号
 * @param number 番号
 * @param branch 枝番
 * @param receiptType レセプト種別 under this insurer
 * @param days days of the part
 * @param visitDays 診療実日数 of the part
 * @param points points of the part
 * @param mealsYen meals of the part, yen
 * @param costYen points × 10 and meals, yen
 * @param burdenTenths 負担割合, tenths
 * @param acquiredOn 資格取得日 of the qualification it rests on
 * @param lostOn 資格喪失日
 * @param patient whose receipt it is
 */
@Schema(
        name = "InsurerReceipt",
        requiredProperties = {
            "receiptId",
            "institutionCode",
            "volume",
            "receiptNumber",
            "treatmentMonth",
            "outcome",
            "code",
            "part",
            "insurerNumber",
            "days",
            "visitDays",
            "points",
            "mealsYen",
            "costYen"
        },
        description = "保険者に請求するレセプト")
public record InsurerReceipt(
        UUID receiptId,
        @Schema(example = "1311234567") String institutionCode,
        @Schema(example = "00") String volume,
        @Schema(description = "レセプト番号", example = "12") int receiptNumber,
        @Schema(type = SchemaType.STRING, description = "診療年月", example = "2026-09") @JsonFormat(pattern = "uuuu-MM")
                YearMonth treatmentMonth,
        @Schema(description = "保険者番号 on the claim", example = "06132013") String claimedInsurer,
        @Schema(description = "What became of the receipt", example = "MOVED") String outcome,
        @Schema(description = "確認区分", example = "04") String code,
        @Schema(description = "レセプト分割番号", example = "1") int part,
        @Schema(description = "保険者番号 that is billed", example = "00138057") String insurerNumber,
        @Schema(description = "記号", example = "12") String symbol,
        @Schema(description = "番号", example = "345") String number,
        @Schema(description = "枝番", example = "01") String branch,
        @Schema(description = "レセプト種別 under this insurer", example = "1112") String receiptType,
        @Schema(description = "Days of the part") List<Integer> days,
        @Schema(description = "診療実日数", example = "2") int visitDays,
        @Schema(description = "点数", example = "434") int points,
        @Schema(description = "Meals, yen", example = "0") int mealsYen,
        @Schema(description = "Points × 10 and meals, yen", example = "4340") long costYen,
        @Schema(description = "負担割合, tenths", example = "3") int burdenTenths,
        @Schema(description = "資格取得日") LocalDate acquiredOn,
        @Schema(description = "資格喪失日") LocalDate lostOn,
        BilledPatient patient) {

    /**
     * Whose receipt it is, as recorded.
     *
     * @param name 氏名
     * @param kana カタカナ（氏名）, absent where not recorded
     * @param sex 男女区分
     * @param birthDate 生年月日
     */
    @Schema(name = "BilledPatient")
    public record BilledPatient(
            @Schema(example = "試験　太郎") String name,
            @Schema(example = "シケンタロウ") String kana,
            @Schema(description = "1 male, 2 female", example = "1") String sex,
            @Schema(example = "1985-04-01") LocalDate birthDate) {}
}
