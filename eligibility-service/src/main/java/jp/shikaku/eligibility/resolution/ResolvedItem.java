package jp.shikaku.eligibility.resolution;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known about one claimed identity.
 *
 * @param matchedBy what decided the match: NUMBER, BRANCH or NAME; absent unless FOUND
 * @param branch the branch registered for the claimed number, so that a claim without it can be completed
 * @param birthDate the birth date registered, so that a claim can be compared with it
 * @param tokens keyed tokens of the identity asked for, and of the person's identities; feed events carry the same
 * @param timeline all qualifications of the person, past and present, by acquiredOn; absent unless FOUND
 */
@Schema(
        name = "ResolvedItem",
        requiredProperties = {"itemId", "match", "tokens"},
        description = "一件の回答")
public record ResolvedItem(
        @Schema(description = "As asked", example = "r-1") String itemId,
        @Schema(
                        implementation = String.class,
                        description = "FOUND 特定, NONE 該当なし, SEVERAL 複数, NAME_DIFFERS 氏名相違, WITHHELD 誤紐付け訂正済み "
                                + "(as known earlier it was linked to a stranger). Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value = "[\"FOUND\",\"NONE\",\"SEVERAL\",\"NAME_DIFFERS\",\"WITHHELD\"]"),
                        example = "FOUND")
                String match,
        @Schema(description = "Opaque id of the person") String personId,
        @Schema(description = "NUMBER, BRANCH or NAME. Accept values not listed here", example = "NUMBER")
                String matchedBy,
        @Schema(description = "枝番 registered for the claimed number", example = "01") String branch,
        @Schema(description = "生年月日 registered", example = "1988-05-14") LocalDate birthDate,
        @Schema(description = "Keyed tokens (HMAC-SHA-256, base64url)") List<String> tokens,
        @Schema(description = "All qualifications of the person, by acquiredOn") List<CoverageEntry> timeline) {}
