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
            "attempts",
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
                        description =
                                "QUEUED 受付, FAILED 作成不可, PRODUCED 作成済, PRINTED 印刷済. Accept values not listed here",
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
        @Schema(description = "How often it was tried to produce it 作成の試行回数", example = "1") int attempts,
        @Schema(description = "What the last attempt met; absent if it met nothing 作成できない理由") Finding finding,
        @Schema(
                        description = "When it is tried again; absent when nothing is to be tried 次の試行",
                        example = "2026-11-25T10:04:03+09:00")
                Instant nextAttemptAt,
        @Schema(description = "When it was given up", example = "2026-11-25T12:04:03+09:00") Instant failedAt,
        @Schema(description = "Who had it tried again") String retriedBy,
        @Schema(example = "2026-11-25T13:04:03+09:00") Instant retriedAt,
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
                row.attempts().made(),
                Finding.of(row.attempts()),
                row.attempts().next(),
                row.attempts().failedAt(),
                row.attempts().retriedBy(),
                row.attempts().retriedAt(),
                row.requestedBy(),
                row.requestedAt(),
                row.printedBy(),
                row.printedAt());
    }

    /** Why a bundle could not be produced. */
    @Schema(
            name = "PrintingFinding",
            requiredProperties = {"code", "ja", "en"},
            description = "印刷束を作成できない理由")
    record Finding(
            @Schema(
                            description =
                                    "DOCUMENT_UNREADABLE 文書が読めない, REGISTRY_UNREACHABLE 登録先に接続できない, INTERRUPTED 中断, "
                                            + "UNEXPECTED その他. Accept values not listed here",
                            example = "DOCUMENT_UNREADABLE")
                    String code,
            @Schema(description = "The document at fault; absent if none is", example = "7K2M9QXD4HTN0B3C")
                    String documentId,
            @Schema(example = "文書のPDFを読み取れません。この文書を再交付し、再試行してください。") String ja,
            @Schema(
                            example =
                                    "The page of a document cannot be read. Have the document issued again, then try the "
                                            + "bundle again.")
                    String en) {

        private static Finding of(Attempts attempts) {
            PrintingFault fault = attempts.fault();
            return fault == null ? null : new Finding(fault.name(), attempts.document(), fault.ja(), fault.en());
        }
    }

    /** Printings with a finding. */
    @Schema(name = "PrintingFaultPage", requiredProperties = "items", description = "作成できない印刷束の一ページ")
    record Page(
            @Schema(description = "By id") List<PrintingView> items,
            @Schema(description = "Opaque; absent on the last page") String nextCursor) {}

    /** All printings of a run. */
    @Schema(name = "PrintingList", requiredProperties = "items")
    record All(List<PrintingView> items) {}
}
