package jp.shikaku.notice.printing;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked for about printings. */
interface PrintingRequests {

    /** The bundles of a run. */
    @Schema(name = "BundlesRequest", description = "印刷束の作成")
    record Bundles(
            @NotNull @Size(max = 36) @Schema(description = "A run that has ended") String issuanceId,
            @Min(1)
                    @Max(500)
                    @Schema(
                            description = "Documents per bundle, 200 when absent; envelopes are not torn apart",
                            example = "200")
                    Integer documentsPerBundle,
            @Pattern(regexp = "SINGLE|IMPOSED", message = "is SINGLE or IMPOSED")
                    @Schema(
                            description = "SINGLE one page on a sheet, the default; IMPOSED 面付け: cards ten and "
                                    + "postcards four on a sheet, fronts and backs on its two sides, for a cutter. "
                                    + "Pages of A4 stand alone in either",
                            example = "IMPOSED")
                    String arrangement) {

        int size() {
            return PrintingRequests.size(documentsPerBundle);
        }

        Arrangement pages() {
            return Arrangement.asked(arrangement);
        }
    }

    /** Letters for documents that are to be given back. */
    @Schema(name = "ReturnLettersRequest", description = "返却のお願いの作成")
    record ReturnLetters(
            @NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{8}", message = "has 6 or 8 digits") @Schema(example = "06132013")
                    String insurerNumber,
            @Min(1) @Max(500) @Schema(description = "Letters per bundle, 200 when absent", example = "200")
                    Integer documentsPerBundle,
            @Schema(description = "Also for documents that a letter asked for before 再度の依頼; false when absent")
                    Boolean again) {

        int size() {
            return PrintingRequests.size(documentsPerBundle);
        }

        boolean isAgain() {
            return Boolean.TRUE.equals(again);
        }
    }

    private static int size(Integer documentsPerBundle) {
        return documentsPerBundle == null ? 200 : documentsPerBundle;
    }

    /** A range of a run to be printed again. */
    @Schema(name = "ReprintRequest", description = "再印刷")
    record Reprint(
            @NotNull @Size(max = 36) String issuanceId,
            @NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{8}", message = "has 6 or 8 digits") @Schema(example = "06132013")
                    String insurerNumber,
            @NotNull
                    @Pattern(
                            regexp = "NOTICE|CONFIRMATION_CERTIFICATE",
                            message = "is NOTICE or CONFIRMATION_CERTIFICATE")
                    @Schema(example = "NOTICE")
                    String kind,
            @Min(1) @Schema(example = "17") int firstPlace,
            @Min(1) @Schema(example = "23") int lastPlace,
            @NotNull
                    @Pattern(regexp = "[A-Z_]{1,40}", message = "is a code of capital letters")
                    @Schema(description = "Why, as a code", example = "SPOILED")
                    String reason,
            @Pattern(regexp = "SINGLE|IMPOSED", message = "is SINGLE or IMPOSED")
                    @Schema(description = "As for bundles; SINGLE when absent", example = "SINGLE")
                    String arrangement) {

        Arrangement pages() {
            return Arrangement.asked(arrangement);
        }
    }

    /** That a bundle was printed, and on which sheets. */
    @Schema(name = "PrintingConfirmation", description = "印刷の記録")
    record Confirmation(
            @Pattern(regexp = "A4_SHEET|CARD|POSTCARD", message = "is A4_SHEET, CARD or POSTCARD")
                    @Schema(description = "The numbered paper; absent where it is not numbered", example = "A4_SHEET")
                    String paper,
            @Min(1) @Schema(description = "Number of the first sheet used", example = "100001") Long firstNumber,
            @Schema(description = "Whether two pages of a document stand on one sheet; true when absent")
                    Boolean duplex,
            @Size(max = 200) @Schema(description = "Sheets spoiled in between", example = "[100017]")
                    List<@NotNull Long> spoiled) {

        boolean onNumberedPaper() {
            return paper != null && firstNumber != null;
        }

        int pagesPerSheet() {
            return Boolean.FALSE.equals(duplex) ? 1 : 2;
        }

        List<Long> spoiledOrNone() {
            return spoiled == null ? List.of() : spoiled;
        }
    }
}
