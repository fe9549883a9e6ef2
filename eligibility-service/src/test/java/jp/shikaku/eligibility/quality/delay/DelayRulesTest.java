package jp.shikaku.eligibility.quality.delay;

import java.time.LocalDate;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.eligibility.quality.delay.rule.Deadlines;
import jp.shikaku.eligibility.quality.delay.rule.Delay;
import jp.shikaku.eligibility.quality.delay.rule.Milestones;
import jp.shikaku.eligibility.quality.delay.rule.Part;
import jp.shikaku.eligibility.quality.delay.rule.Path;
import jp.shikaku.model.InsurerNumber;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Delay")
class DelayRulesTest {

    private static final LocalDate EVENT = LocalDate.of(2026, 4, 1);

    /** Days are told from the event on; an empty cell was not stated. */
    @ParameterizedTest(name = "{0}: filed {1}, received {2}, registered {3}, visible {4}")
    @CsvSource(
            textBlock =
                    """
            VIA_PENSION_OFFICE, 5 , 7 , 9 , 9 , FILING 5/5 FORWARDING 2/- REGISTRATION 2/5 TOTAL 9/10              , {}
            VIA_PENSION_OFFICE, 5 , 5 , 10, 10, FILING 5/5 FORWARDING 0/- REGISTRATION 5/5 TOTAL 10/10             , {}
            VIA_PENSION_OFFICE, 12, 18, 21, 21, FILING 12/5 FORWARDING 6/- REGISTRATION 3/5 TOTAL 21/10            , '{EMPLOYER=7, PENSION_OFFICE=4}'
            VIA_PENSION_OFFICE, 5 , 14, 18, 18, FILING 5/5 FORWARDING 9/- REGISTRATION 4/5 TOTAL 18/10             , {PENSION_OFFICE=8}
            VIA_PENSION_OFFICE, 4 , 5 , 20, 20, FILING 4/5 FORWARDING 1/- REGISTRATION 15/5 TOTAL 20/10            , {INSURER=10}
            VIA_PENSION_OFFICE, 5 , 6 , 11, 14, FILING 5/5 FORWARDING 1/- REGISTRATION 5/5 MATCHING 3/- TOTAL 14/10, '{PENSION_OFFICE=1, MATCHING=3}'
            VIA_PENSION_OFFICE, 12,   , 21, 21, FILING 12/5 FORWARDING ?/- REGISTRATION ?/5 TOTAL 21/10            , '{EMPLOYER=7, UNKNOWN=4}'
            VIA_PENSION_OFFICE,   ,   , 21, 21, FILING ?/5 FORWARDING ?/- REGISTRATION ?/5 TOTAL 21/10             , {UNKNOWN=11}
            HEALTH_SOCIETY    , 8 , 8 , 16, 16, FILING 8/5 FORWARDING 0/- REGISTRATION 8/5 TOTAL 16/10             , '{EMPLOYER=3, INSURER=3}'
            HEALTH_SOCIETY    , 8 , 8 , 10, 10, FILING 8/5 FORWARDING 0/- REGISTRATION 2/5 TOTAL 10/10             , {}
            NATIONAL          , 14, 14, 14, 14, FILING 14/14 FORWARDING 0/- REGISTRATION 0/5 TOTAL 14/19           , {}
            NATIONAL          , 20, 20, 21, 21, FILING 20/14 FORWARDING 0/- REGISTRATION 1/5 TOTAL 21/19           , {HOUSEHOLD=2}
            LATE_STAGE_ELDERLY,   ,   , 7 , 7 , REGISTRATION 7/5 TOTAL 7/5                                         , {INSURER=2}
            HEALTH_SOCIETY    , -3, 1 , 2 , 2 , FILING -3/5 FORWARDING 4/- REGISTRATION 1/5 TOTAL 2/10             , {}
            HEALTH_SOCIETY    , 1 , 1 , 2 ,   , FILING 1/5 FORWARDING 0/- REGISTRATION 1/5 MATCHING ?/- TOTAL ?/10 , {}
            """)
    @DisplayName("is measured step by step, and what is late lies with those who used the days")
    void measured(
            Path path, Integer filed, Integer received, int registered, Integer visible, String parts, String late) {
        Milestones days = new Milestones(EVENT, day(filed), day(received), day(registered), day(visible));

        Delay delay = Delay.of(path, days, deadlines(false));

        assertThat(String.join(
                        " ", delay.parts().stream().map(DelayRulesTest::text).toList()))
                .isEqualTo(parts.strip());
        assertThat(new TreeMap<>(delay.lateBy())).hasToString(late);
    }

    @ParameterizedTest(name = "{0} files by {1}")
    @CsvSource({
        "01130012, VIA_PENSION_OFFICE",
        "02130011, VIA_PENSION_OFFICE",
        "06132013, HEALTH_SOCIETY",
        "31130016, HEALTH_SOCIETY",
        "00138057, NATIONAL",
        "67138057, NATIONAL",
        "39131156, LATE_STAGE_ELDERLY"
    })
    @DisplayName("follows the path of the insurer's scheme")
    void paths(String insurer, Path path) {
        assertThat(Path.of(InsurerNumber.of(insurer))).isEqualTo(path);
    }

    @Test
    @DisplayName("counts the first day where the setting says so")
    void firstDayCounted() {
        Milestones days = new Milestones(EVENT, day(5), day(5), day(6), day(6));

        Delay delay = Delay.of(Path.HEALTH_SOCIETY, days, deadlines(true));

        assertThat(delay.parts().get(0).days()).isEqualTo(6);
        assertThat(delay.parts().get(0).lateDays()).isEqualTo(1);
    }

    @Test
    @DisplayName("knows no limit of registration before the ordinance of 2023-06-01")
    void dated() {
        LocalDate before = LocalDate.of(2023, 5, 31);
        Milestones days = new Milestones(before, before, before, before.plusDays(60), before.plusDays(60));

        Delay delay = Delay.of(Path.HEALTH_SOCIETY, days, deadlines(false));

        assertThat(delay.lateDays()).isZero();
        assertThat(delay.total().limit()).isNull();
    }

    @Test
    @DisplayName(
            "J.1 Job change 2026-04-01, filed on day 12, passed on day 18, registered on day 21: 7 days late by the employer")
    void caseJ01() {
        Milestones days = new Milestones(
                EVENT,
                LocalDate.of(2026, 4, 13),
                LocalDate.of(2026, 4, 19),
                LocalDate.of(2026, 4, 22),
                LocalDate.of(2026, 4, 22));

        Delay delay = Delay.of(Path.of(InsurerNumber.of("01130012")), days, deadlines(false));

        assertThat(delay.parts().get(0)).hasToString("Part[step=FILING, party=EMPLOYER, days=12, limit=5]");
        assertThat(delay.parts().get(0).lateDays()).isEqualTo(7);
        assertThat(delay.total().days()).isEqualTo(21);
        assertThat(delay.lateDays()).isEqualTo(11);
    }

    private static Deadlines deadlines(boolean countFirstDay) {
        return new Deadlines(DeadlineTable.supplied(), countFirstDay);
    }

    private static LocalDate day(Integer afterEvent) {
        return afterEvent == null ? null : EVENT.plusDays(afterEvent);
    }

    private static String text(Part part) {
        return "%s %s/%s"
                .formatted(
                        part.step(),
                        part.days() == null ? "?" : part.days(),
                        part.limit() == null ? "-" : part.limit());
    }
}
