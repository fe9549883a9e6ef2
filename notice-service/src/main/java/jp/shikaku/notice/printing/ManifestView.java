package jp.shikaku.notice.printing;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a bundle holds: opaque numbers, places and digests, nothing of a person. */
@Schema(
        name = "PrintingManifest",
        requiredProperties = {"printing", "items"},
        description = "印刷束の明細")
record ManifestView(PrintingView printing, List<Item> items) {

    /** A document in the bundle. */
    @Schema(
            name = "PrintingManifestItem",
            requiredProperties = {"place", "documentId", "envelope", "firstPage", "pages", "sha256"})
    record Item(
            @Schema(example = "17") int place,
            @Schema(description = "文書番号", example = "7K2M9QXD4HTN0B3C") String documentId,
            @Schema(description = "Documents with one number share an envelope", example = "12") int envelope,
            @Schema(description = "Page of the bundle, from 1 on", example = "18") int firstPage,
            @Schema(example = "1") int pages,
            @Schema(
                            description = "Place on the sheet where pages are imposed, by rows from the upper left on, "
                                    + "from 1 on; absent otherwise",
                            example = "3")
                    Integer position,
            @Schema(description = "SHA-256 of the document's (or letter's) own PDF, hexadecimal") String sha256) {}
}
