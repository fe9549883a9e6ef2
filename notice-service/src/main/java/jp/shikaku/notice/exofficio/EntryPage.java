package jp.shikaku.notice.exofficio;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a monthly list with what became of each. */
@Schema(name = "ExOfficioEntryPage", requiredProperties = "items")
record EntryPage(List<Item> items, @Schema(description = "Opaque; absent on the last page") String nextCursor) {

    /** Somebody on the list: opaque ids and codes, nothing of the person. */
    @Schema(
            name = "ExOfficioEntry",
            requiredProperties = {"qualificationId", "personId", "reason", "verdict"})
    record Item(
            String qualificationId,
            String personId,
            @Schema(description = "Why the card could not be used", example = "CERTIFICATE_EXPIRED") String reason,
            @Schema(
                            description = "HAS_CERTIFICATE 交付済, DUE 交付待ち, STOPPED 印字不可, CARD_USABLE_NOW 利用可能に, "
                                    + "NO_LONGER_ENTITLED 対象外, MISSING 漏れ. Accept values not listed here",
                            example = "HAS_CERTIFICATE")
                    String verdict,
            @Schema(description = "Why it no longer entitles", example = "LOST") String excluded) {}
}
