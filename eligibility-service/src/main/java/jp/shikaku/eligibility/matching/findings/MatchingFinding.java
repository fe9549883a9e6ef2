package jp.shikaku.eligibility.matching.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement that the comparison holds back or doubts.
 *
 * @param verdict SUSPEND_ALL, SUSPEND or REVIEW
 * @param stated what the insurer stated about the person; the register's values are not shown
 */
@Schema(
        name = "MatchingFinding",
        requiredProperties = {
            "qualificationId",
            "personId",
            "insurerNumber",
            "number",
            "acquiredOn",
            "state",
            "cause",
            "verdict",
            "items",
            "stated",
            "comparedAt"
        },
        description = "照合の結果、確認が必要な資格")
public record MatchingFinding(
        @Schema(description = "Opaque id") String qualificationId,
        @Schema(description = "Opaque id") String personId,
        @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
        @Schema(description = "記号") String symbol,
        @Schema(description = "番号") String number,
        @Schema(description = "枝番") String branch,
        @Schema(description = "資格取得年月日") LocalDate acquiredOn,
        @Schema(
                        description = "REVIEW 要確認（表示停止）, SUSPENDED 不一致（表示停止）, DOUBTED 要確認（表示継続）. "
                                + "Accept values not listed here",
                        example = "REVIEW")
                String state,
        @Schema(
                        description = "COMPARED 項目の不一致, NOT_IN_REGISTER 住民基本台帳に該当なし, SEVERAL_IN_REGISTER 複数該当. "
                                + "Accept values not listed here",
                        example = "COMPARED")
                String cause,
        @Schema(description = "REVIEW, SUSPEND, SUSPEND_ALL. Accept values not listed here") String verdict,
        @Schema(description = "Empty unless the register named exactly one resident") List<ComparedItem> items,
        @Schema(description = "届出の内容") StatedItems stated,
        @Schema(description = "照合日時") Instant comparedAt) {

    /** What the insurer stated about the person. */
    @Schema(
            name = "StatedItems",
            requiredProperties = {"name", "kana", "birthDate", "sex"})
    public record StatedItems(String name, String kana, LocalDate birthDate, String sex, String address) {}
}
