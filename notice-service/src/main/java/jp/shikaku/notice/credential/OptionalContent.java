package jp.shikaku.notice.credential;

import java.time.LocalDate;

/**
 * 任意記載事項 of a certificate, in the very words that are printed, so that a desk can compare them. Each may be null.
 *
 * @param limitClass 限度区分 (適用区分)
 * @param limitFrom its 発効期日
 * @param longStayFrom 長期入院該当年月日
 * @param specificDisease 特定疾病区分
 * @param specificDiseaseFrom its 発効期日
 * @param specialCare 特別療養費: the whole cost is paid first
 */
public record OptionalContent(
        String limitClass,
        LocalDate limitFrom,
        LocalDate longStayFrom,
        String specificDisease,
        LocalDate specificDiseaseFrom,
        boolean specialCare) {

    /** Nothing of it. */
    public static final OptionalContent NONE = new OptionalContent(null, null, null, null, null, false);
}
