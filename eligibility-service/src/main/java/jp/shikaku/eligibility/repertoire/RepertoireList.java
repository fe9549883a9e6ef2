package jp.shikaku.eligibility.repertoire;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The repertoires that a client may name. */
@Schema(
        name = "RepertoireList",
        requiredProperties = {"items"},
        description = "文字集合の一覧")
public record RepertoireList(List<Item> items) {

    /**
     * One of them.
     *
     * @param asRegistered whether it delivers every text as registered
     */
    @Schema(
            name = "Repertoire",
            requiredProperties = {"name", "asRegistered"})
    public record Item(
            @Schema(example = "CP932") String name,
            @Schema(description = "Every text is delivered as registered") boolean asRegistered) {}
}
