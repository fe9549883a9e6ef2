package jp.shikaku.claims.intake;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim file as its sender sees it.
 *
 * @param fileId opaque id
 * @param receptionNumber 受付番号
 * @param institutionCode 医療機関コード, 10 digits
 * @param claimMonth 請求年月
 * @param volume マルチボリューム識別情報
 * @param kind what kind of receipts it holds
 * @param status what became of it
 * @param receipts how many receipts
 * @param points 合計点数 of the accepted receipts
 * @param faultCount faults of file and receipts, warnings included
 * @param progress share of the file that was checked, 0 to 1
 * @param receivedAt when it arrived
 * @param replacedBy the file that took its place
 */
@Schema(name = "ClaimFile", description = "A claim file 請求ファイル")
public record ClaimFile(
        @Schema(description = "Opaque id", example = "5b1f6c0e-6a51-4a53-9d0e-8f5c9b2f6a11") UUID fileId,
        @Schema(description = "受付番号", example = "12") long receptionNumber,
        @Schema(description = "医療機関コード (prefecture 2, fee table 1, code 7)", example = "1311234567")
                String institutionCode,
        @Schema(type = SchemaType.STRING, description = "請求年月", example = "2026-10") @JsonFormat(pattern = "uuuu-MM")
                YearMonth claimMonth,
        @Schema(description = "マルチボリューム識別情報", example = "00") String volume,
        @Schema(description = "MEDICAL, DPC, DENTAL or PHARMACY. Accept values not listed here", example = "MEDICAL")
                String kind,
        FileStatus status,
        ReceiptCounts receipts,
        @Schema(description = "Points of the accepted receipts 合計点数", example = "86392") long points,
        @Schema(description = "Faults and warnings found", example = "3") int faultCount,
        @Schema(description = "Share of the file that was checked, 0 to 1", example = "1.0") double progress,
        @Schema(description = "When it arrived") Instant receivedAt,
        @Schema(description = "The file that took its place, if one did") UUID replacedBy) {

    /**
     * How many receipts.
     *
     * @param total read so far
     * @param accepted taken into the review
     * @param refused not taken, see the faults
     */
    @Schema(name = "ReceiptCounts")
    public record ReceiptCounts(
            @Schema(example = "75") int total,
            @Schema(example = "75") int accepted,
            @Schema(example = "0") int refused) {}
}
