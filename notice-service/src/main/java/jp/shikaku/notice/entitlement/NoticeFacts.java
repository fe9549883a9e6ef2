package jp.shikaku.notice.entitlement;

import java.time.LocalDate;

/**
 * What a document shows of a person and a qualification. Two documents with equal facts say the same; any difference
 * asks for a new one.
 *
 * @param insurerNumber 保険者番号, 8 digits
 * @param symbol 記号, may be null
 * @param number 番号
 * @param branch 枝番, may be null
 * @param name 氏名 as written
 * @param kana カナ氏名
 * @param birthDate 生年月日
 * @param sex 性別: 1, 2 or 3; null where it is not shown
 * @param family dependant (家族) rather than insured (本人)
 * @param insuredName 被保険者氏名・世帯主氏名 of a dependant; null where it is not shown
 * @param acquiredOn 資格取得年月日
 * @param burdenTenths 一部負担金の割合 in tenths, may be null
 * @param optional 任意記載事項 that were applied for, {@link OptionalFacts#NONE} on a notice
 */
public record NoticeFacts(
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        String name,
        String kana,
        LocalDate birthDate,
        String sex,
        boolean family,
        String insuredName,
        LocalDate acquiredOn,
        Integer burdenTenths,
        OptionalFacts optional) {}
