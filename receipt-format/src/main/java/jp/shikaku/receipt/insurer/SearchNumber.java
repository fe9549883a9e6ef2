package jp.shikaku.receipt.insurer;

import java.time.YearMonth;

import jp.shikaku.model.InstitutionCode;

/**
 * 検索番号: prefecture 2, fee table 1, processing month with the era 5, レセプト管理番号 9. Inferred from published samples
 * (domain notes A.9.3), not from a written rule.
 */
public final class SearchNumber {

    private static final int REIWA = 5;
    private static final int YEAR_BEFORE_REIWA = 2018;
    private static final int MANAGEMENT_DIGITS = 9;

    private SearchNumber() {}

    /**
     * The number of a receipt.
     *
     * @param institution prefecture and fee table are taken from it
     * @param processingMonth month in which the receipt is forwarded, Reiwa only (2019-05 on)
     * @param managementNumber レセプト管理番号; its last nine digits are taken
     */
    public static String of(InstitutionCode institution, YearMonth processingMonth, String managementNumber) {
        String era = "%d%02d%02d"
                .formatted(REIWA, processingMonth.getYear() - YEAR_BEFORE_REIWA, processingMonth.getMonthValue());
        String serial = managementNumber.substring(Math.max(0, managementNumber.length() - MANAGEMENT_DIGITS));
        return institution.prefecture() + institution.feeTable() + era + serial;
    }
}
