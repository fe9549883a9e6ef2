package jp.shikaku.claims.calendar;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.shikaku.claims.calendar.CalendarWindow.Kind;
import jp.shikaku.model.CsvTable;
import jp.shikaku.model.Tokyo;

/**
 * The dates that hold where a review organisation set none of its own: a table of days and hours, dated by claim month. The
 * oldest ones hold for earlier months too.
 */
final class CalendarRule {

    private static final String MIDNIGHT_AT_THE_END = "24:00";

    private final TreeMap<YearMonth, List<Row>> rows = new TreeMap<>();

    private record Row(Kind kind, int monthsAfter, int firstDay, int lastDay, LocalTime opens, String closes) {}

    private CalendarRule(InputStream csv) {
        CsvTable.read(csv)
                .forEach(cells -> rows.computeIfAbsent(YearMonth.parse(cells.get(0)), from -> new ArrayList<>())
                        .add(new Row(
                                Kind.valueOf(cells.get(1)),
                                Integer.parseInt(cells.get(2)),
                                Integer.parseInt(cells.get(3)),
                                Integer.parseInt(cells.get(4)),
                                LocalTime.parse(cells.get(5)),
                                cells.get(6))));
    }

    /** The table that is part of the service. */
    static CalendarRule delivered() {
        return new CalendarRule(CalendarRule.class.getResourceAsStream("/calendar/rule.csv"));
    }

    /** The windows of a claim month, one per day. */
    List<CalendarWindow> windows(YearMonth claimMonth) {
        List<CalendarWindow> windows = new ArrayList<>();
        Map.Entry<YearMonth, List<Row>> dated = rows.floorEntry(claimMonth);
        for (Row row : (dated == null ? rows.firstEntry() : dated).getValue()) {
            YearMonth month = claimMonth.plusMonths(row.monthsAfter());
            int last = Math.min(row.lastDay(), month.lengthOfMonth());
            for (int day = row.firstDay(); day <= last; day++) {
                LocalDate date = month.atDay(day);
                windows.add(new CalendarWindow(row.kind(), instant(date, row.opens()), closing(date, row.closes())));
            }
        }
        return windows;
    }

    private static Instant closing(LocalDate date, String closes) {
        return MIDNIGHT_AT_THE_END.equals(closes)
                ? instant(date.plusDays(1), LocalTime.MIDNIGHT)
                : instant(date, LocalTime.parse(closes));
    }

    private static Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(Tokyo.ZONE).toInstant();
    }
}
