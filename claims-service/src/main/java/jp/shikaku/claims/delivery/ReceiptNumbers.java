package jp.shikaku.claims.delivery;

import java.time.LocalDate;
import java.time.YearMonth;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.receipt.insurer.SearchNumber;

/**
 * The numbers a receipt has at the review organisation, made from where it stands: reception number of its file and
 * line. Published numbers have nine digits given out in turn; sixteen make them unique without counting.
 */
final class ReceiptNumbers {

    private static final String NO_SERIAL = "000000000";

    private ReceiptNumbers() {}

    /** 受付番号 of the file, 13 digits. */
    static String reception(ResultFacts facts) {
        return "%013d".formatted(facts.reception());
    }

    /** レセプト管理番号, 16 digits. */
    static String management(long reception, int line) {
        return "%09d%07d".formatted(reception, line);
    }

    /** 検索番号: as {@link SearchNumber}, with the whole management number behind prefecture, fee table and month. */
    static String search(InstitutionCode institution, LocalDate claimMonth, long reception, int line) {
        String model = SearchNumber.of(institution, YearMonth.from(claimMonth), NO_SERIAL);
        return model.substring(0, model.length() - NO_SERIAL.length()) + management(reception, line);
    }

    /** 検索番号 of a result. */
    static String search(ResultFacts facts) {
        return search(facts.institution(), facts.claimMonth(), facts.reception(), facts.line());
    }
}
