package jp.shikaku.claims.delivery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.report.ReportTexts;

/**
 * What the institution is told about one of its receipts (資格確認結果連絡書).
 *
 * @param receiptId opaque id
 * @param volume volume of the file
 * @param receiptNumber レセプト番号
 * @param treatmentMonth 診療年月
 * @param recordedInsurer 保険者番号等 as recorded, eight characters
 * @param name 氏名 as recorded
 * @param chartNumber カルテ番号等, absent where not recorded
 * @param birthDate 生年月日
 * @param handling what became of it
 * @param code 確認区分
 * @param claimed 請求内容
 * @param parts 資格確認結果内容, per part
 * @param message why it was not moved, only for what was billed as claimed
 */
@Schema(
        name = "QualificationResult",
        requiredProperties = {"receiptId", "volume", "receiptNumber", "treatmentMonth", "handling", "code"},
        description = "資格確認結果連絡書の１件")
public record QualificationResult(
        UUID receiptId,
        @Schema(example = "00") String volume,
        @Schema(description = "レセプト番号", example = "12") int receiptNumber,
        @Schema(type = SchemaType.STRING, description = "診療年月", example = "2026-09") @JsonFormat(pattern = "uuuu-MM")
                YearMonth treatmentMonth,
        @Schema(description = "保険者番号等 as recorded, eight characters", example = "06132013") String recordedInsurer,
        @Schema(description = "氏名 as recorded", example = "試験　太郎") String name,
        @Schema(description = "カルテ番号等", example = "00001") String chartNumber,
        @Schema(description = "生年月日", example = "1985-04-01") LocalDate birthDate,
        Handling handling,
        @Schema(description = "確認区分", example = "04") String code,
        @Schema(description = "請求内容") List<NamedValue> claimed,
        @Schema(description = "資格確認結果内容") List<ConfirmedPart> parts,
        @Schema(description = "Why it was not moved") TextPair message) {

    /** 処理区分. */
    @Schema(name = "Handling", description = "処理区分")
    public enum Handling {
        /** 振替. */
        MOVED,
        /** 分割. */
        SPLIT,
        /** レセプト記載の保険者への請求. */
        BILLED_AS_CLAIMED,
        /** 枝番特定. */
        BRANCH_FOUND;

        /** As the file prints it. */
        @JsonIgnore
        String printed() {
            return ReportTexts.of("handling." + name()).ja();
        }
    }

    /**
     * What was confirmed for a part.
     *
     * @param part レセプト分割番号, absent where the receipt was not divided
     * @param confirmed 資格確認結果内容
     */
    @Schema(name = "ConfirmedPart")
    public record ConfirmedPart(
            @Schema(description = "レセプト分割番号 1–10", example = "1") Integer part, List<NamedValue> confirmed) {}

    /**
     * A text in two languages.
     *
     * @param ja Japanese
     * @param en English
     */
    @Schema(name = "TextPair")
    public record TextPair(String ja, String en) {}
}
