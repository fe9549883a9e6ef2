package jp.shikaku.claims.month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Receipts of a claim month for which no qualification is registered yet (資格未確認). */
@Schema(
        name = "StillUnknown",
        requiredProperties = {"claimMonth", "reviewOrganisation", "stage", "passedOn", "items"})
public record StillUnknownView(
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(description = "1 支払基金, 2 国保連", example = "1") String reviewOrganisation,
        Stage stage,
        @Schema(description = "From when on the list is passed to 国保 for enrolment", example = "2027-01-01")
                LocalDate passedOn,
        @Schema(description = "In the order of receiptId") List<Item> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {

    /** How old the month is. */
    @Schema(name = "StillUnknownStage", description = "NEW, FIRST_CHECK from the next month on, DUE from the third on")
    public enum Stage {
        NEW,
        /** The month after: the first check whether something was registered. */
        FIRST_CHECK,
        /** Three months after: the list is passed to 国保. */
        DUE;

        private static final int MONTHS_TO_FIRST_CHECK = 1;
        private static final int MONTHS_TO_PASSING = 3;

        /** How old a claim month is in another month. */
        static Stage of(YearMonth claimMonth, YearMonth now) {
            if (!now.isBefore(passedIn(claimMonth))) {
                return DUE;
            }
            return now.isBefore(claimMonth.plusMonths(MONTHS_TO_FIRST_CHECK)) ? NEW : FIRST_CHECK;
        }

        /** The month in which the list of a claim month is passed on. */
        static YearMonth passedIn(YearMonth claimMonth) {
            return claimMonth.plusMonths(MONTHS_TO_PASSING);
        }
    }

    /** One receipt. Who it is stands in the receipt itself, for those who may read it. */
    @Schema(
            name = "StillUnknownReceipt",
            requiredProperties = {
                "receiptId",
                "institutionCode",
                "volume",
                "receiptNumber",
                "treatmentMonth",
                "points",
                "reason",
                "unknownSince",
                "institutionPrefecture"
            })
    public record Item(
            @Schema(description = "Opaque") UUID receiptId,
            @Schema(description = "医療機関コード", example = "1311234567") String institutionCode,
            @Schema(description = "マルチボリューム識別情報", example = "00") String volume,
            @Schema(description = "レセプト番号", example = "12") int receiptNumber,
            @Schema(description = "診療年月", example = "2026-09") String treatmentMonth,
            @Schema(description = "保険者番号 on the claim; absent where none is named", example = "00138057")
                    String claimedInsurer,
            @Schema(description = "合計点数", example = "434") int points,
            @Schema(description = "NOT_COVERED, NO_PERSON, UNIDENTIFIED", example = "NOT_COVERED") String reason,
            @Schema(description = "Since when without interruption") Instant unknownSince,
            @Schema(description = "都道府県 of the institution", example = "13") String institutionPrefecture,
            @Schema(description = "都道府県 of the insurer on the claim", example = "13") String insurerPrefecture,
            @Schema(
                            description = "保険者番号 of the municipality, where the claim names a municipal insurer",
                            example = "00138057")
                    String municipalInsurer) {}
}
