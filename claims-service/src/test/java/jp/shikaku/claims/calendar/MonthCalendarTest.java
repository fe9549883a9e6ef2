package jp.shikaku.claims.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.calendar.CalendarWindow.Kind;
import jp.shikaku.model.ReviewOrganisation;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The calendar of a claim month by the rule")
class MonthCalendarTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    private final MonthCalendar calendar = new MonthCalendar(
            MONTH, ReviewOrganisation.SHIHARAI_KIKIN, CalendarRule.delivered().windows(MONTH), 0);

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "RECEPTION,  2026-10-04T12:00:00+09:00, closed",
        "RECEPTION,  2026-10-05T07:59:59+09:00, closed",
        "RECEPTION,  2026-10-05T08:00:00+09:00, open",
        "RECEPTION,  2026-10-07T20:59:59+09:00, open",
        "RECEPTION,  2026-10-07T21:00:00+09:00, closed",
        "RECEPTION,  2026-10-08T07:00:00+09:00, closed",
        "RECEPTION,  2026-10-08T23:59:59+09:00, open",
        "RECEPTION,  2026-10-10T14:59:59Z,      open",
        "RECEPTION,  2026-10-10T15:00:00Z,      closed",
        "CORRECTION, 2026-10-12T23:00:00+09:00, open",
        "CORRECTION, 2026-10-13T00:00:00+09:00, closed",
        "DELIVERY,   2026-10-20T12:00:00+09:00, closed",
        "DELIVERY,   2026-11-05T08:00:00+09:00, open",
        "DELIVERY,   2026-11-30T23:59:59+09:00, open",
    })
    void windows(Kind kind, String at, String state) {
        assertThat(calendar.isOpen(kind, instant(at))).isEqualTo("open".equals(state));
    }

    @Test
    @DisplayName("says when it opens next, and what its deadlines are")
    void deadlines() {
        assertThat(calendar.nextOpening(Kind.RECEPTION, instant("2026-10-05T22:00:00+09:00")))
                .contains(instant("2026-10-06T08:00:00+09:00"));
        assertThat(calendar.nextOpening(Kind.RECEPTION, instant("2026-10-11T00:00:00+09:00")))
                .isEmpty();
        assertThat(calendar.confirmationDeadline()).isEqualTo(instant("2026-10-11T00:00:00+09:00"));
        assertThat(calendar.cutOff()).isEqualTo(instant("2026-10-13T00:00:00+09:00"));
    }

    @Test
    @DisplayName("does not know days that a month lacks")
    void february() {
        assertThat(CalendarRule.delivered().windows(YearMonth.of(2027, 1)).stream()
                        .filter(window -> window.kind() == Kind.DELIVERY))
                .hasSize(24);
    }

    @Test
    @DisplayName("keeps the trial apart under a key of its own that reads back")
    void keys() {
        assertThat(MonthKey.written(MonthKey.of(MONTH, true))).isEqualTo("2026-10-TEST");
        assertThat(MonthKey.read("2026-10-TEST")).isEqualTo("2026-10-02");
        assertThat(MonthKey.read("2026-10")).isEqualTo("2026-10-01");
        assertThat(MonthKey.isTrial(MonthKey.read("2026-10"))).isFalse();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
