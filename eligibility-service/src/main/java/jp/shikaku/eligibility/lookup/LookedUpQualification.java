package jp.shikaku.eligibility.lookup;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.repertoire.SubstitutedCharacter;
import jp.shikaku.model.Relationship;

/**
 * What a desk may see of a qualification whose numbers it has asked for.
 *
 * @param insurerName from the directory; absent when the directory does not know it
 * @param substitutions what the desk's repertoire cannot show as registered, null when it can show all
 */
@Schema(
        name = "LookedUpQualification",
        requiredProperties = {"insurerNumber", "number", "relationship", "name", "kana", "sex", "acquiredOn", "scheme"},
        description = "回答に含まれる資格情報")
public record LookedUpQualification(
        @Schema(description = "保険者番号, 8 digits", example = "06132013") String insurerNumber,
        @Schema(description = "保険者名", example = "しかく健康保険組合") String insurerName,
        @Schema(description = "記号", example = "１２３") String symbol,
        @Schema(description = "番号", example = "４５６７") String number,
        @Schema(description = "枝番", example = "01") String branch,
        @Schema(description = "SELF 本人, FAMILY 家族") Relationship relationship,
        @Schema(description = "被保険者氏名（世帯主氏名）") String insuredName,
        @Schema(description = "氏名", example = "髙橋　花子") String name,
        @Schema(description = "氏名カナ", example = "タカハシ　ハナコ") String kana,
        @Schema(description = "性別: 1 男, 2 女, 3 未設定", example = "2") String sex,
        @Schema(description = "資格取得年月日", example = "2026-09-01") LocalDate acquiredOn,
        @Schema(description = "資格喪失年月日, the first day no longer covered") LocalDate lostOn,
        @Schema(description = "資格喪失事由 01, 02, 03, 99") String lossReason,
        @Schema(description = "一部負担金の割合, in tenths", example = "3") Integer burdenTenths,
        @Schema(
                        description =
                                "EMPLOYEES, NATIONAL, NATIONAL_RETIRED, LATE_STAGE_ELDERLY. Accept values not listed here")
                String scheme,
        @Schema(description = "Certificates in force on the day; absent unless the qualification covers it")
                LookedUpCertificates certificates,
        @Schema(
                        description = "Every character of insurerName, insuredName, name and kana that is not the "
                                + "registered one; absent when none is 置き換えた文字")
                List<SubstitutedCharacter> substitutions) {}
