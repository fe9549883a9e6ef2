package jp.shikaku.claims.explanation;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receipt and what became of it; without anything that names the patient. */
@Schema(
        name = "Receipt",
        requiredProperties = {
            "receiptId",
            "claimMonth",
            "institutionCode",
            "volume",
            "receiptNumber",
            "outcome",
            "visitDays",
            "points",
            "costYen",
            "parts"
        })
public record ReceiptView(
        @Schema(description = "Opaque") String receiptId,
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(description = "医療機関コード, ten digits", example = "1311234567") String institutionCode,
        @Schema(description = "マルチボリューム識別情報", example = "00") String volume,
        @Schema(description = "レセプト番号", example = "12") int receiptNumber,
        @Schema(description = "診療年月", example = "2026-09") String treatmentMonth,
        @Schema(description = "MEDICAL, DPC, DENTAL or PHARMACY. Accept values not listed here", example = "MEDICAL")
                String kind,
        @Schema(description = "レセプト種別 on the claim", example = "1112") String receiptType,
        @Schema(description = "保険者番号 on the claim", example = "00138057") String claimedInsurer,
        @Schema(
                        description =
                                "A state: RECEIVED (not decided yet), REFUSED (by the checks), UNCLAIMED or AWAITING (with "
                                        + "errors, and not claimed or not confirmed), REPLACED (by another file); or an "
                                        + "outcome as in Summary. Accept values not listed here",
                        example = "MOVED")
                String outcome,
        @Schema(description = "確認区分", example = "04") String code,
        @Schema(description = "Why it is, or was, held", example = "NOT_COVERED") String held,
        @Schema(description = "Which decision this is, from 1", example = "2") Integer decisionNumber,
        @Schema(description = "Days seen", example = "[5, 12, 20]") List<Integer> visitDays,
        @Schema(description = "合計点数", example = "321") int points,
        @Schema(description = "points × 10, and meals", example = "3210") long costYen,
        @Schema(description = "Who pays; empty while nobody is billed") List<ReceiptPart> parts,
        @Schema(description = "Other claims for the same treatment: 再請求, or the claim before")
                List<ClaimLink> relatedClaims) {

    /** Another claim for the same treatment. */
    @Schema(
            name = "ClaimLink",
            requiredProperties = {"receiptId", "claimMonth", "relation", "foundBy"})
    public record ClaimLink(
            @Schema(description = "Opaque") String receiptId,
            @Schema(description = "請求年月", example = "2026-12") String claimMonth,
            @Schema(description = "As in Receipt; absent while it is not decided", example = "NO_CHANGE")
                    String outcome,
            @Schema(description = "EARLIER 元の請求, LATER 再請求. Accept values not listed here", example = "LATER")
                    String relation,
            @Schema(
                            description = "SEARCH_NUMBER 検索番号による, SAME_PERSON 同じ患者・診療年月の請求とみられる. "
                                    + "Accept values not listed here",
                            example = "SEARCH_NUMBER")
                    String foundBy) {}

    /** One payer's part. */
    @Schema(
            name = "ReceiptPart",
            requiredProperties = {"part", "insurerNumber", "days", "visitDays", "points", "costYen", "receiptType"})
    public record ReceiptPart(
            @Schema(description = "レセプト分割番号", example = "1") int part,
            @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
            @Schema(description = "Days of the month", example = "[12, 20]") List<Integer> days,
            @Schema(description = "診療実日数", example = "2") int visitDays,
            @Schema(description = "点", example = "214") int points,
            @Schema(description = "points × 10, and meals", example = "2140") long costYen,
            @Schema(description = "レセプト種別 under this payer", example = "1112") String receiptType,
            @Schema(description = "負担割合 in tenths", example = "3") int burdenTenths,
            @Schema(description = "資格取得日", example = "2026-09-10") LocalDate acquiredOn,
            @Schema(description = "資格喪失日, the first day not covered", example = "2026-09-30") LocalDate lostOn) {}
}
