package jp.shikaku.claims.intake;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.support.Problem;

/**
 * What became of several files sent at once: a verdict for each. A file is received as a whole or not at all.
 *
 * @param received files that are kept now
 * @param refused files that are not
 * @param items one per file, in the order in which they were sent
 */
@Schema(
        name = "ClaimFileBatch",
        requiredProperties = {"received", "refused", "items"},
        description = "Verdicts on files sent at once 一括送信の受付結果")
public record ClaimFileBatch(
        @Schema(description = "Files that are kept", example = "2") int received,
        @Schema(description = "Files that are not", example = "1") int refused,
        List<Item> items) {

    static ClaimFileBatch of(List<Item> items) {
        int received = (int) items.stream().filter(item -> item.file() != null).count();
        return new ClaimFileBatch(received, items.size() - received, List.copyOf(items));
    }

    /**
     * The verdict on one file.
     *
     * @param name its name as sent, without folders; of an archive's entry the entry's
     * @param archive name of the archive it came in
     * @param status the HTTP status it would have got alone
     * @param file what is kept, with its reception number
     * @param problem why it is not kept
     */
    @Schema(
            name = "ClaimFileVerdict",
            requiredProperties = {"name", "status"})
    public record Item(
            @Schema(description = "Its name as sent", example = "RECEIPTC.UKE") String name,
            @Schema(description = "The archive it came in", example = "2026-10.zip") String archive,
            @Schema(description = "202 kept, 200 known already, else as the problem says", example = "202") int status,
            ClaimFile file,
            Problem problem) {}
}
