package jp.shikaku.notice.document;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What one notice (資格情報のお知らせ, legal name 資格情報通知書) says, as the registry states it. Names are kept exactly as
 * written; nothing here is ever an individual number. Absent values are null.
 *
 * @param documentNumber number of the document, 16 characters, printed in groups of four
 * @param issuedOn day of issue 交付年月日
 * @param insurerNumber 保険者番号 as printed, 6 or 8 digits
 * @param insurerName 保険者名
 * @param symbol 記号, may be null
 * @param number 番号
 * @param branch 枝番, may be null
 * @param name 氏名 as written
 * @param kana フリガナ in any width; printed full-width
 * @param birthDate 生年月日
 * @param family whether the person is a dependant (家族 / 被扶養者), else the insured (本人)
 * @param acquiredOn 資格取得年月日
 * @param burdenTenths 一部負担金の割合 in tenths (1, 2, 3), may be null
 * @param validUntil last day on which the notice counts, null when it has no end of its own
 */
public record NoticeContent(
        String documentNumber,
        LocalDate issuedOn,
        String insurerNumber,
        String insurerName,
        String symbol,
        String number,
        String branch,
        String name,
        String kana,
        LocalDate birthDate,
        boolean family,
        LocalDate acquiredOn,
        Integer burdenTenths,
        LocalDate validUntil) {

    public NoticeContent {
        Objects.requireNonNull(documentNumber, "documentNumber");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(insurerNumber, "insurerNumber");
        Objects.requireNonNull(insurerName, "insurerName");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kana, "kana");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(acquiredOn, "acquiredOn");
    }
}
