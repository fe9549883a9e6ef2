package jp.shikaku.claims.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.calendar.MonthKey;

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
 * @param trial whether it belongs to the trial run of its month
 * @param reviewOrganisation 審査支払機関, 1 or 2
 * @param mode how it is claimed; absent while that is not confirmed
 * @param modeChosenAt when that was chosen
 * @param bytes its size
 * @param sha256 digest of its bytes
 */
@Schema(
        name = "ClaimFile",
        requiredProperties = {
            "fileId",
            "receptionNumber",
            "institutionCode",
            "claimMonth",
            "volume",
            "kind",
            "status",
            "receipts",
            "points",
            "faultCount",
            "progress",
            "receivedAt",
            "trial",
            "reviewOrganisation",
            "bytes",
            "sha256"
        },
        description = "A claim file 請求ファイル")
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
        @Schema(description = "The file that took its place, if one did") UUID replacedBy,
        @Schema(description = "Whether it belongs to the trial run 試験 of its month; never billed", example = "false")
                boolean trial,
        @Schema(description = "審査支払機関: 1 支払基金, 2 国保連", example = "1") String reviewOrganisation,
        @Schema(description = "How it is claimed 請求の方式; absent while that is not confirmed") ClaimMode mode,
        @Schema(description = "When that was chosen") Instant modeChosenAt,
        @Schema(description = "Its size", example = "183422") long bytes,
        @Schema(description = "SHA-256 of its bytes, hexadecimal") String sha256) {

    /** The key of its month, or of the month's trial, in the database. */
    LocalDate monthKey() {
        return MonthKey.of(claimMonth, trial);
    }

    /**
     * How many receipts.
     *
     * @param total read so far
     * @param accepted taken into the review
     * @param refused not taken, see the faults
     * @param awaiting with errors, while the sender has not confirmed how the file is claimed
     * @param unclaimed with errors, and the file is claimed without
     * @param withdrawn taken back by the sender
     */
    @Schema(
            name = "ReceiptCounts",
            requiredProperties = {"total", "accepted", "refused", "awaiting", "unclaimed", "withdrawn"})
    public record ReceiptCounts(
            @Schema(example = "75") int total,
            @Schema(example = "75") int accepted,
            @Schema(example = "0") int refused,
            @Schema(description = "With errors, while the mode is not confirmed", example = "0") int awaiting,
            @Schema(description = "With errors, and the file is claimed without them", example = "0") int unclaimed,
            @Schema(description = "Withdrawn by the institution 取下げ", example = "0") int withdrawn) {}
}
