package jp.shikaku.notice.document;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.Era;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Days as Japanese official papers write them: era and year, with the Gregorian year beside it. */
public final class JapaneseDates {

    private static final Map<Era, String> ERAS = new ConcurrentHashMap<>();
    private static final Map<Month, String> MONTHS = Arrays.stream(Month.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));

    private JapaneseDates() {}

    /** Era form, for example 令和8年10月15日; the first year of an era is 元年. */
    public static String era(LocalDate day) {
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        String eraName =
                ERAS.computeIfAbsent(japanese.getEra(), era -> era.getDisplayName(TextStyle.FULL, Locale.JAPAN));
        return eraName
                + (year == 1 ? "元" : Integer.toString(year))
                + "年"
                + day.getMonthValue()
                + "月"
                + day.getDayOfMonth()
                + "日";
    }

    /** Era form with the Gregorian year in brackets, for example 昭和55年4月1日（1980年）. */
    static String eraAndGregorian(LocalDate day) {
        return era(day) + "（" + day.getYear() + "年）";
    }

    /** For readers of English, for example 1 April 1980. */
    static String english(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonth()) + " " + day.getYear();
    }
}
