package jp.shikaku.eligibility.members;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An objection to another insurer's entry.
 *
 * @param entryId as a list of moves gave it
 * @param reason in words, shown to the other insurer; no personal data
 */
@Schema(name = "ObjectionRequest", description = "異議の申出")
public record ObjectionRequest(
        @NotBlank @Size(max = 200) @Schema(description = "From a moved-in or moved-out list") String entryId,
        @NotNull
                @Schema(
                        description = "STILL_OUR_MEMBER 当方の資格が継続, NEVER_OUR_MEMBER 当方の加入者ではない, DATES_WRONG 取得日・喪失日の相違, "
                                + "OTHER_PERSON 別人, OTHER その他")
                ObjectionReason reasonCode,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "For the other insurer, without personal data", example = "在職中であり、喪失していません")
                String reason) {}
