package jp.shikaku.claims.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;

import jp.shikaku.claims.calendar.MonthKey;

/**
 * Names of reports: RI + file id + 審査支払機関 1 + 都道府県 2 + 点数表 1 + 医療機関コード 7 + GYYMM + .csv, with TEST before the
 * extension in a trial run. Source: manual of the online claim system, list of files.
 */
public final class ReportName {

    /** Java counts 明治 as -1 (令和 is 3), reports as 1 (令和 is 5). */
    private static final int ERA_SHIFT = 2;

    private ReportName() {}

    /**
     * The name of an institution's report.
     *
     * @param fileId for example hasp
     * @param organisation 1 or 2
     * @param institution ten digits
     * @param claimMonth the month, or its trial
     */
    public static String of(String fileId, String organisation, String institution, LocalDate claimMonth) {
        return "RI" + fileId + organisation + institution + era(YearMonth.from(claimMonth)) + trial(claimMonth)
                + ".csv";
    }

    /** A name that says nothing about the month, as it is in the month or its trial. */
    public static String named(String name, LocalDate claimMonth) {
        int extension = name.lastIndexOf('.');
        return name.substring(0, extension) + trial(claimMonth) + name.substring(extension);
    }

    /** TEST in a trial run. */
    public static String trial(LocalDate claimMonth) {
        return MonthKey.isTrial(claimMonth) ? "TEST" : "";
    }

    /** GYYMM: the era (令和 is 5), its year and the month. */
    static String era(YearMonth month) {
        JapaneseDate date = JapaneseDate.from(month.atDay(1));
        return "%d%02d%02d"
                .formatted(
                        date.getEra().getValue() + ERA_SHIFT, date.get(ChronoField.YEAR_OF_ERA), month.getMonthValue());
    }
}
