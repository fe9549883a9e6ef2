package jp.shikaku.notice.document;

import java.time.LocalDate;
import java.util.Objects;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Sex;

/**
 * What one document says, as the registry states it. Names are kept exactly as written; nothing here is ever an
 * individual number (個人番号), nor a part of one. Absent values are null and are left out of the page.
 *
 * @param documentNumber number of the document, 16 characters, printed in groups of four
 * @param issuedOn 交付年月日
 * @param effectiveOn 発効期日, first day on which the document counts, may be null
 * @param validUntil 有効期限, last day on which it counts, null when it has no end of its own
 * @param insurer 保険者
 * @param insured under which number, and as whom, the person is insured
 * @param person whom the document is about
 * @param acquiredOn 資格取得年月日
 * @param burdenTenths 一部負担金の割合 in tenths (1, 2, 3), may be null
 * @param optional 任意記載事項, {@link OptionalItems#NONE} when nobody applied for them
 * @param recipient to whom it is sent, null when no address page is printed
 * @param returning what a letter asks for, null where the document is no such letter
 * @param verification text of the QR code, opaque here
 */
public record DocumentContent(
        String documentNumber,
        LocalDate issuedOn,
        LocalDate effectiveOn,
        LocalDate validUntil,
        Insurer insurer,
        Insured insured,
        Person person,
        LocalDate acquiredOn,
        Integer burdenTenths,
        OptionalItems optional,
        Recipient recipient,
        ReturnRequest returning,
        String verification) {

    public DocumentContent {
        Objects.requireNonNull(documentNumber, "documentNumber");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(insurer, "insurer");
        Objects.requireNonNull(insured, "insured");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(acquiredOn, "acquiredOn");
        Objects.requireNonNull(optional, "optional");
        Objects.requireNonNull(verification, "verification");
    }

    /** 保険者番号 and 保険者名称; the scheme is the number's. */
    public record Insurer(InsurerNumber number, String name) {
        public Insurer {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * 記号・番号・枝番.
     *
     * @param symbol 記号, may be null
     * @param number 番号, 被保険者番号 of 後期高齢者医療
     * @param branch 枝番, may be null
     * @param family 家族 (被扶養者) rather than 本人 (被保険者)
     * @param householder name of the insured (被保険者) of a family member, or of the head of the household (世帯主) in
     *     国民健康保険; may be null
     */
    public record Insured(String symbol, String number, String branch, boolean family, String householder) {
        public Insured {
            Objects.requireNonNull(number, "number");
        }
    }

    /**
     * The person.
     *
     * @param name 氏名 as written
     * @param kana フリガナ in any width; printed full-width
     * @param birthDate 生年月日
     * @param sex 性別, null where it is not to be printed
     */
    public record Person(String name, String kana, LocalDate birthDate, Sex sex) {
        public Person {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kana, "kana");
            Objects.requireNonNull(birthDate, "birthDate");
        }
    }

    /**
     * Items that are printed on application only (任意記載事項), and the marking of 特別療養費. Each may be null.
     *
     * @param limitClass 限度区分 (適用区分)
     * @param limitFrom its 発効期日
     * @param longStayFrom 長期入院該当年月日
     * @param specificDisease 特定疾病区分
     * @param specificDiseaseFrom its 発効期日
     * @param specialCare whether the whole cost is paid first (特別療養費の支給)
     */
    public record OptionalItems(
            String limitClass,
            LocalDate limitFrom,
            LocalDate longStayFrom,
            String specificDisease,
            LocalDate specificDiseaseFrom,
            boolean specialCare) {

        public static final OptionalItems NONE = new OptionalItems(null, null, null, null, null, false);
    }

    /**
     * What a letter asks for (返却のお願い).
     *
     * @param reason why the document no longer counts, a code; layouts say it in words
     */
    public record ReturnRequest(String reason) {}

    /**
     * To whom a document is sent.
     *
     * @param postalCode 郵便番号, seven digits with or without a hyphen
     * @param address 住所 as written
     * @param addressee 宛名 without 様
     */
    public record Recipient(String postalCode, String address, String addressee) {
        public Recipient {
            Objects.requireNonNull(postalCode, "postalCode");
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(addressee, "addressee");
        }
    }
}
