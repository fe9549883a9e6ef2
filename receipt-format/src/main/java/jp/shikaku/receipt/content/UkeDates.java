package jp.shikaku.receipt.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Dates and months as receipts write them: YYYYMMDD and YYYYMM, in old files with the Japanese era in front of a
 * two-digit year (GYYMMDD, GYYMM; 1 Meiji, 2 Taisho, 3 Showa, 4 Heisei, 5 Reiwa). Years outside 1868–2099 are no dates.
 */
public final class UkeDates {

    private static final int[] YEAR_BEFORE_ERA = {0, 1867, 1911, 1925, 1988, 2018};
    private static final int DATE_LENGTH = 8;
    private static final int MONTH_LENGTH = 6;
    private static final int FIRST_YEAR = 1868;
    private static final int LAST_YEAR = 2099;

    private UkeDates() {}

    /** The date of an item; empty if it is none. */
    public static Optional<LocalDate> date(String item) {
        String gregorian = gregorian(item, DATE_LENGTH);
        if (gregorian == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(part(gregorian, 0, 4), part(gregorian, 4, 6), part(gregorian, 6, 8)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The month of an item; empty if it is none. */
    public static Optional<YearMonth> month(String item) {
        String gregorian = gregorian(item, MONTH_LENGTH);
        if (gregorian == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.of(part(gregorian, 0, 4), part(gregorian, 4, 6)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether an item that is a date or a month is written with the era. */
    public static boolean writtenWithEra(String item) {
        return item.length() == DATE_LENGTH - 1 || item.length() == MONTH_LENGTH - 1;
    }

    private static String gregorian(String item, int length) {
        if (item.isEmpty() || !item.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        if (item.length() == length) {
            int year = part(item, 0, 4);
            return year < FIRST_YEAR || year > LAST_YEAR ? null : item;
        }
        int era = item.charAt(0) - '0';
        if (item.length() != length - 1 || era < 1 || era >= YEAR_BEFORE_ERA.length) {
            return null;
        }
        return YEAR_BEFORE_ERA[era] + part(item, 1, 3) + item.substring(3);
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
