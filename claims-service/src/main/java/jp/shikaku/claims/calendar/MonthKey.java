package jp.shikaku.claims.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The key of a claim month in the database: its first day. The trial run (試験) of a month is a month of its own under the
 * second day, so that nothing that names the real month reaches it. In paths and bodies a trial is written 2026-10-TEST.
 */
public final class MonthKey {

    /** What the written form of a trial ends with. */
    public static final String TRIAL_SUFFIX = "-TEST";

    private static final int REAL_DAY = 1;
    private static final int TRIAL_DAY = 2;
    private static final int LAST_YEAR = 9_999;

    private MonthKey() {}

    /** The key of a month or of its trial. */
    public static LocalDate of(YearMonth month, boolean trial) {
        return month.atDay(trial ? TRIAL_DAY : REAL_DAY);
    }

    public static boolean isTrial(LocalDate key) {
        return key.getDayOfMonth() == TRIAL_DAY;
    }

    /** 2026-10, or 2026-10-TEST for a trial. */
    public static String written(LocalDate key) {
        return YearMonth.from(key) + (isTrial(key) ? TRIAL_SUFFIX : "");
    }

    /**
     * The key that is written so.
     *
     * @throws DateTimeException if it is not a month
     */
    public static LocalDate read(String written) {
        boolean trial = written.endsWith(TRIAL_SUFFIX);
        String month = trial ? written.substring(0, written.length() - TRIAL_SUFFIX.length()) : written;
        YearMonth read = YearMonth.parse(month);
        if (read.getYear() < 1 || read.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year has four digits");
        }
        return of(read, trial);
    }
}
