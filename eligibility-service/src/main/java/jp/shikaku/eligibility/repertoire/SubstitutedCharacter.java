package jp.shikaku.eligibility.repertoire;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.model.character.Delivered;

/**
 * One character of an answer that is not the registered one.
 *
 * @param field the field of the answer that holds it
 */
@Schema(
        name = "SubstitutedCharacter",
        requiredProperties = {"field", "index", "from", "to", "basis"},
        description = "置き換えた文字: a character of the answer that is not the registered one")
public record SubstitutedCharacter(
        @Schema(description = "The field of the qualification that holds it", example = "name") String field,
        @Schema(
                        description = "Place in the registered text, in characters (code points) from 0",
                        minimum = "0",
                        example = "0")
                int index,
        @Schema(description = "As registered, with its variation selector", example = "髙") String from,
        @Schema(description = "As delivered; ● where nothing may stand for it", example = "高") String to,
        @Schema(
                        description = "Why: the table of the MJ map, Unicode, or NO_CANDIDATE. "
                                + "Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value =
                                                "[\"SAME_CELL\",\"UNICODE_NORMALISATION\",\"VARIATION_SELECTOR\",\"JIS_UNIFICATION\",\"FAMILY_REGISTER_NOTICE_5202\",\"FAMILY_REGISTER_STANDARD_FORM\",\"FAMILY_REGISTER_CIRCULAR_2842\",\"NOTICE_582_FIRST\",\"VARIANT_OF_STANDARD_FORM\",\"NOTICE_582_SECOND\",\"DICTIONARY\",\"ANALOGY\",\"NO_CANDIDATE\"]"),
                        example = "JIS_UNIFICATION")
                String basis) {

    /** What changed in one field. */
    public static List<SubstitutedCharacter> in(String field, Delivered delivered) {
        return delivered.substitutions().stream()
                .map(s -> new SubstitutedCharacter(
                        field, s.index(), s.from(), s.to(), s.basis().name()))
                .toList();
    }
}
