package jp.shikaku.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Valid time of the suite: days in Asia/Tokyo, whatever zone a machine runs in. */
public final class Tokyo {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Tokyo() {}

    /** The day in Japan at an instant. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a day in Japan. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
