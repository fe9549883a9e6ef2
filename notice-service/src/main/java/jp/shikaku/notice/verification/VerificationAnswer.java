package jp.shikaku.notice.verification;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Tokyo;
import jp.shikaku.notice.credential.CredentialClaims;
import jp.shikaku.notice.credential.DocumentType;
import jp.shikaku.notice.credential.OptionalContent;

/** What can be said of a paper, and what to do next. */
@Schema(
        name = "Verification",
        requiredProperties = {"result", "advice", "checkedAt"},
        description = "確認の結果")
record VerificationAnswer(
        @Schema(
                        implementation = String.class,
                        example = "GENUINE",
                        description =
                                "GENUINE 真正, ALTERED 改ざん, SUPERSEDED 差替え済, REVOKED 失効, EXPIRED 期限切れ, NOT_YET_VALID 発効前, "
                                        + "UNKNOWN_KEY 不明な発行元, UNKNOWN_DOCUMENT 交付記録なし. Accept values not listed here")
                VerificationResult result,
        @Schema(description = "What was signed; only when the signature is right") Claims claims,
        @Schema(description = "What to do next 次にすること") Advice advice,
        @Schema(example = "2026-10-20T09:00:00+09:00") Instant checkedAt) {

    /** Advice for the desk. */
    @Schema(
            name = "VerificationAdvice",
            requiredProperties = {"ja", "en"})
    record Advice(
            @Schema(example = "発行された内容のままで、差替えも失効もしていません。") String ja,
            @Schema(example = "Issued as shown, neither superseded nor revoked.") String en) {}

    /** The signed content, to be compared with the paper. */
    @Schema(
            name = "VerifiedClaims",
            requiredProperties = {
                "documentType",
                "documentNumber",
                "issuedOn",
                "insurerNumber",
                "number",
                "name",
                "kana",
                "birthDate",
                "relationship",
                "acquiredOn"
            })
    record Claims(
            @Schema(
                            implementation = String.class,
                            example = "NOTICE",
                            description = "NOTICE 資格情報のお知らせ, not valid alone 単独では使えません; "
                                    + "CONFIRMATION_CERTIFICATE 資格確認書. Accept values not listed here")
                    DocumentType documentType,
            @Schema(description = "文書番号", example = "7K2M9QXD4HTN0B3C") String documentNumber,
            @Schema(description = "発行日", example = "2026-10-15") LocalDate issuedOn,
            @Schema(description = "発効期日", example = "2026-10-15") LocalDate validFrom,
            @Schema(description = "有効期限", example = "2027-07-31") LocalDate validUntil,
            @Schema(description = "保険者番号 as printed", example = "06132013") String insurerNumber,
            @Schema(description = "記号", example = "１２３４") String symbol,
            @Schema(description = "番号", example = "567890") String number,
            @Schema(description = "枝番", example = "01") String branch,
            @Schema(description = "氏名", example = "髙橋　花子") String name,
            @Schema(description = "フリガナ", example = "タカハシ　ハナコ") String kana,
            @Schema(description = "生年月日", example = "1988-05-14") LocalDate birthDate,
            @Schema(description = "SELF 本人, FAMILY 家族", example = "SELF") String relationship,
            @Schema(description = "資格取得年月日", example = "2026-10-01") LocalDate acquiredOn,
            @Schema(description = "一部負担金の割合, in tenths", example = "2") Integer burdenTenths,
            @Schema(description = "限度区分, as printed", example = "オ・食事減額") String limitClass,
            @Schema(description = "限度区分の発効期日", example = "2026-08-01") LocalDate limitFrom,
            @Schema(description = "長期入院該当年月日", example = "2026-12-10") LocalDate longStayFrom,
            @Schema(description = "特定疾病区分, as printed", example = "人工透析を要する慢性腎不全") String specificDisease,
            @Schema(description = "特定疾病区分の発効期日", example = "2026-08-01") LocalDate specificDiseaseFrom,
            @Schema(description = "特別療養費: the whole cost is paid first; absent otherwise", example = "true")
                    Boolean specialCare) {

        static Claims of(CredentialClaims claims) {
            OptionalContent optional = claims.optional();
            return new Claims(
                    claims.type(),
                    claims.documentNumber(),
                    Tokyo.dayOf(claims.issuedAt()),
                    claims.validFrom(),
                    claims.validUntil(),
                    InsurerNumber.of(claims.insurerNumber()).printed(),
                    claims.symbol(),
                    claims.number(),
                    claims.branch(),
                    claims.name(),
                    claims.kana(),
                    claims.birthDate(),
                    claims.family() ? "FAMILY" : "SELF",
                    claims.acquiredOn(),
                    claims.burdenTenths(),
                    optional.limitClass(),
                    optional.limitFrom(),
                    optional.longStayFrom(),
                    optional.specificDisease(),
                    optional.specificDiseaseFrom(),
                    optional.specialCare() ? true : null);
        }
    }

    static VerificationAnswer without(VerificationResult result, Instant now) {
        return new VerificationAnswer(result, null, new Advice(result.japanese(), result.english()), now);
    }

    static VerificationAnswer with(VerificationResult result, CredentialClaims claims, Instant now) {
        return new VerificationAnswer(result, Claims.of(claims), new Advice(result.japanese(), result.english()), now);
    }
}
