package jp.shikaku.claims.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fault of a file, as its sender sees it. Names the place, never what stood there.
 *
 * @param number its number among the faults of the file, from 1
 * @param severity how far it reaches
 * @param code stable code
 * @param receiptNumber the receipt, absent for the file as a whole
 * @param line line of the file, from 1; 0 for the file as a whole
 * @param record the record, for example RE
 * @param item position of the item in the record, absent for the record as a whole
 * @param message what is wrong
 */
@Schema(
        name = "ClaimFileFault",
        requiredProperties = {"number", "severity", "code", "line", "message"},
        description = "A fault of a claim file エラー")
public record FoundFault(
        @Schema(description = "Number among the faults of the file", example = "1") int number,
        Severity severity,
        @Schema(description = "Lnnnn as the official checks have it, or our own SK-R…", example = "L2162") String code,
        @Schema(description = "レセプト番号", example = "12") Integer receiptNumber,
        @Schema(description = "Line of the file, from 1; 0 for the file as a whole", example = "57") int line,
        @Schema(description = "The record", example = "HO") String record,
        @Schema(description = "Position of the item in the record", example = "3") Integer item,
        Text message) {

    /** How far a fault reaches. */
    @Schema(name = "FaultSeverity")
    public enum Severity {
        /** The file is refused. */
        FILE,
        /** The receipt is refused. */
        RECEIPT,
        /** Nothing is refused. */
        WARNING
    }

    /**
     * A text in two languages.
     *
     * @param ja Japanese
     * @param en English
     */
    @Schema(
            name = "FaultText",
            requiredProperties = {"ja", "en"})
    public record Text(
            @Schema(example = "HO 番号：被保険者番号の記録がありません") String ja,
            @Schema(example = "HO number: the insured number is missing") String en) {}
}
