package jp.shikaku.receipt.content;

import java.time.LocalDate;

import jp.shikaku.model.Sex;

/**
 * Whose receipt it is, as written. Personal data: never in logs or messages.
 *
 * @param name 氏名 as written, empty where it is missing
 * @param kana カタカナ（氏名）, null where not recorded
 * @param sex 男女区分
 * @param birthDate 生年月日
 */
public record Patient(String name, String kana, Sex sex, LocalDate birthDate) {

    @Override
    public String toString() {
        return "Patient[…]";
    }
}
