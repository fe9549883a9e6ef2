package jp.shikaku.notice.printing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.notice.lifecycle.Digests;

/** A printing as its insurer sees it. */
@Schema(
        name = "Printing",
        requiredProperties = {
            "printingId",
            "insurerNumber",
            "kind",
            "firstPlace",
            "lastPlace",
            "arrangement",
            "state",
            "requestedBy",
            "requestedAt"
        },
        description = "印刷束")
record PrintingView(
        @Schema(description = "Opaque id") String printingId,
        @Schema(description = "The run; absent of return letters") String issuanceId,
        @Schema(example = "06132013") String insurerNumber,
        @Schema(
                        description =
                                "NOTICE, CONFIRMATION_CERTIFICATE, RETURN_REQUEST 返却のお願い. Accept values not listed here",
                        example = "NOTICE")
                String kind,
        @Schema(description = "SINGLE, IMPOSED 面付け. Accept values not listed here", example = "SINGLE")
                String arrangement,
        @Schema(description = "First document in the order of printing", example = "1") int firstPlace,
        @Schema(example = "200") int lastPlace,
        @Schema(
                        implementation = String.class,
                        description = "QUEUED 受付, PRODUCED 作成済, PRINTED 印刷済. Accept values not listed here",
                        example = "PRODUCED")
                PrintingEntity.State state,
        @Schema(description = "Why it is printed again; absent for the first time", example = "SPOILED")
                String reprintReason,
        @Schema(description = "Documents in it", example = "199") Integer documents,
        @Schema(description = "Envelopes: one per household", example = "152") Integer envelopes,
        @Schema(description = "Documents of the range left out because they no longer count", example = "1")
                Integer withheld,
        @Schema(description = "Pages, with separator sheets", example = "201") Integer pages,
        @Schema(description = "SHA-256 of the PDF, hexadecimal") String sha256,
        String requestedBy,
        @Schema(example = "2026-11-25T10:02:03+09:00") Instant requestedAt,
        String printedBy,
        @Schema(example = "2026-11-25T11:02:03+09:00") Instant printedAt) {

    static PrintingView of(PrintingEntity row) {
        PrintRange range = row.range();
        return new PrintingView(
                row.id().toString(),
                Objects.toString(range.issuance(), null),
                range.insurerNumber(),
                range.kind().name(),
                row.arrangement().name(),
                range.firstPlace(),
                range.lastPlace(),
                row.state(),
                row.reprintReason(),
                row.documents(),
                row.envelopes(),
                row.withheld(),
                row.pages(),
                row.digest() == null ? null : Digests.hex(row.digest()),
                row.requestedBy(),
                row.requestedAt(),
                row.printedBy(),
                row.printedAt());
    }

    /** All printings of a run. */
    @Schema(name = "PrintingList", requiredProperties = "items")
    record All(List<PrintingView> items) {}
}
