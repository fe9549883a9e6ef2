package jp.shikaku.notice.printing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Tuple;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Numbered paper as its insurer records and sees it. */
interface StockView {

    /** Sheets that were received. */
    @Schema(name = "StockReceipt", description = "用紙の受入")
    record Receipt(
            @NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{8}", message = "has 6 or 8 digits") @Schema(example = "06132013")
                    String insurerNumber,
            @NotNull
                    @Pattern(regexp = "A4_SHEET|CARD|POSTCARD", message = "is A4_SHEET, CARD or POSTCARD")
                    @Schema(example = "A4_SHEET")
                    String paper,
            @Min(1) @Max(999_999_999_999L) @Schema(example = "100001") long firstNumber,
            @Min(1) @Max(999_999_999_999L) @Schema(description = "Included", example = "101000") long lastNumber) {}

    /** Sheets that were spoiled outside a printing. */
    @Schema(name = "StockSpoiling", description = "用紙の書損・廃棄")
    record Spoiling(
            @NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{8}", message = "has 6 or 8 digits") @Schema(example = "06132013")
                    String insurerNumber,
            @NotNull
                    @Pattern(regexp = "A4_SHEET|CARD|POSTCARD", message = "is A4_SHEET, CARD or POSTCARD")
                    @Schema(example = "A4_SHEET")
                    String paper,
            @NotNull @Size(min = 1, max = 1000) @Schema(example = "[100017]") List<@NotNull Long> numbers,
            @NotNull
                    @Pattern(regexp = "[A-Z_]{1,40}", message = "is a code of capital letters")
                    @Schema(example = "WATER_DAMAGE")
                    String reason) {}

    /** Sheets received together, and what is left of them. */
    @Schema(
            name = "StockLot",
            requiredProperties = {"paper", "firstNumber", "lastNumber", "receivedAt", "used", "spoiled", "left"})
    record Lot(
            @Schema(example = "A4_SHEET") String paper,
            @Schema(example = "100001") long firstNumber,
            @Schema(example = "101000") long lastNumber,
            @Schema(example = "2026-11-20T09:00:00+09:00") Instant receivedAt,
            @Schema(example = "199") long used,
            @Schema(example = "1") long spoiled,
            @Schema(example = "800") long left) {

        static Lot of(Tuple row) {
            long first = row.get("first_number", Number.class).longValue();
            long last = row.get("last_number", Number.class).longValue();
            long used = row.get("used", Number.class).longValue();
            long spoiled = row.get("spoiled", Number.class).longValue();
            return new Lot(
                    row.get("paper", String.class),
                    first,
                    last,
                    row.get("received_at", Instant.class),
                    used,
                    spoiled,
                    last - first + 1 - used - spoiled);
        }
    }

    /** What became of a sheet. */
    @Schema(
            name = "StockSheet",
            requiredProperties = {"paper", "number", "became", "recordedBy", "recordedAt"})
    record Sheet(
            @Schema(example = "A4_SHEET") String paper,
            @Schema(example = "100001") long number,
            @Schema(description = "USED 使用, SPOILED 書損. Accept values not listed here", example = "USED") String became,
            @Schema(description = "The document on it; a sheet with several has a row for each") String documentId,
            @Schema(description = "The printing it was consumed by") String printingId,
            @Schema(description = "Why it was spoiled") String reason,
            String recordedBy,
            @Schema(example = "2026-11-25T11:02:03+09:00") Instant recordedAt) {

        static Sheet of(Tuple row) {
            return new Sheet(
                    row.get("paper", String.class),
                    row.get("number", Number.class).longValue(),
                    row.get("became", String.class),
                    row.get("document_id", String.class),
                    Objects.toString(row.get("printing_id"), null),
                    row.get("reason", String.class),
                    row.get("recorded_by", String.class),
                    row.get("recorded_at", Instant.class));
        }
    }

    /** All lots of an insurer. */
    @Schema(name = "StockLots", requiredProperties = "items")
    record Lots(List<Lot> items) {}

    /** Sheets that were asked for, at most 200. */
    @Schema(name = "StockSheets", requiredProperties = "items")
    record Sheets(List<Sheet> items) {}
}
