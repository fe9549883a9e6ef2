package jp.shikaku.eligibility.repertoire;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of what insurers have registered each repertoire would still show as ●. */
@Schema(
        name = "CharacterReport",
        requiredProperties = {"items"},
        description = "●が残る氏名・住所の報告")
public record CharacterReport(List<Item> items) {

    /**
     * One insurer in one repertoire. Persons with a statement of the insurer are counted, each once.
     *
     * @param characters what causes ●, the most frequent first; at most 200
     * @param furtherCharacters how many more characters cause it
     */
    @Schema(
            name = "CharacterReportItem",
            requiredProperties = {
                "insurerNumber",
                "repertoire",
                "names",
                "namesChanged",
                "namesHidden",
                "addresses",
                "addressesChanged",
                "addressesHidden",
                "characters",
                "furtherCharacters"
            })
    public record Item(
            @Schema(example = "06132013") String insurerNumber,
            @Schema(example = "JIS X 0213") String repertoire,
            @Schema(description = "Names registered", example = "3120") long names,
            @Schema(description = "of them, delivered with a substitution and without ●", example = "241")
                    long namesChanged,
            @Schema(description = "of them, shown with a ●", example = "7") long namesHidden,
            @Schema(description = "Addresses registered", example = "3002") long addresses,
            @Schema(description = "of them, delivered with a substitution and without ●", example = "12")
                    long addressesChanged,
            @Schema(description = "of them, shown with a ●", example = "1") long addressesHidden,
            List<Cause> characters,
            @Schema(example = "0") int furtherCharacters) {}

    /**
     * A character that becomes ●; ● itself where it was registered so.
     *
     * @param codePoints in hexadecimal, split by blanks
     */
    @Schema(
            name = "CharacterReportCause",
            requiredProperties = {"character", "codePoints", "names", "addresses"})
    public record Cause(
            @Schema(example = "㐲") String character,
            @Schema(example = "U+3432") String codePoints,
            @Schema(description = "Times in names", example = "3") long names,
            @Schema(description = "Times in addresses", example = "0") long addresses) {}
}
