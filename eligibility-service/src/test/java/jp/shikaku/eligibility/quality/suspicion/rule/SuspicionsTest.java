package jp.shikaku.eligibility.quality.suspicion.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.eligibility.coverage.Qualification;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Suspicious")
class SuspicionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            a job change without a day between          , 06132013 1-2 SELF 2020-04-01..2026-04-01, 06271530 3-4 SELF 2026-04-01..            , -
            a loss that comes a month late              , 06132013 1-2 SELF 2020-04-01..2026-05-01, 06271530 3-4 SELF 2026-04-01..            , OVERLAP 2026-04-01..2026-05-01
            a loss that is still missing                , 06132013 1-2 SELF 2020-04-01..          , 06271530 3-4 SELF 2026-04-01..            , OVERLAP 2026-04-01..
            国保 ending a day late by law                 , 138057 1-2 SELF 2020-04-01..2026-04-02  , 06271530 3-4 SELF 2026-04-01..            , -
            国保 ending two days late                     , 138057 1-2 SELF 2020-04-01..2026-04-03  , 06271530 3-4 SELF 2026-04-01..            , OVERLAP 2026-04-01..2026-04-03
            an employees' insurance ending a day late   , 06132013 1-2 SELF 2020-04-01..2026-04-02, 138057 3-4 SELF 2026-04-01..              , OVERLAP 2026-04-01..2026-04-02
            a new number of the same insurer            , 06132013 1-2 SELF 2020-04-01..2026-04-01, 06132013 3-4 SELF 2026-04-01..            , -
            two numbers of the same insurer             , 06132013 1-2 SELF 2020-04-01..          , 06132013 3-4 SELF 2026-04-01..            , TWO_NUMBERS_OF_ONE_INSURER 2026-04-01..
            two branches of one number                  , 06132013 1-2-01 SELF 2020-04-01..       , 06132013 1-2-02 SELF 2026-04-01..         , TWO_NUMBERS_OF_ONE_INSURER 2026-04-01..
            the insured and a dependant of one number   , 06132013 1-2-00 SELF 2020-04-01..       , 06132013 1-2-02 FAMILY 2026-04-01..       , DEPENDANT_OF_ONESELF 2026-04-01..
            a dependant under the own name              , 06132013 1-2-00 FAMILY 2020-04-01.. - 高橋花子,                                          , DEPENDANT_OF_ONESELF 2020-04-01..
            a dependant of somebody else                , 06132013 1-2-00 FAMILY 2020-04-01.. - 高橋太郎,                                          , -
            a beginning before the birth                , 06132013 1-2 SELF 1988-05-13..          ,                                           , ACQUIRED_BEFORE_BIRTH 1988-05-13..1988-05-14
            a beginning on the day of birth             , 06132013 1-2 SELF 1988-05-14..          ,                                           , -
            a new beginning after the death             , 06132013 1-2 SELF 2020-04-01..2026-04-01 01, 138057 3-4 SELF 2026-04-10..            , COVERED_AFTER_DEATH 2026-04-10..
            a former insurance not lost by the death    , 06132013 1-2 SELF 2020-04-01..2026-04-01 01, 138057 3-4 SELF 2019-04-10..2020-04-01  , -
            late-stage elderly insurance before 65      , 39131156 -3 SELF 2026-04-01..           ,                                           , TOO_YOUNG_FOR_LATE_STAGE 2026-04-01..2053-05-14
            """)
    @DisplayName("about one person")
    void onePerson(String name, String first, String second, String expected) {
        Registered one = second == null ? World.one(first) : World.one(first, second);

        assertThat(found(List.of(one))).containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            one branch of two persons                   , 06132013 1-2-01 FAMILY 2020-04-01..     , 06132013 1-2-01 FAMILY 2026-04-01..       , NUMBER_OF_TWO_PERSONS 2026-04-01..
            two branches of one family                  , 06132013 1-2-00 SELF 2020-04-01..       , 06132013 1-2-01 FAMILY 2026-04-01..       , -
            a family without branches                   , 06132013 1-2 SELF 2020-04-01..          , 06132013 1-2 FAMILY 2026-04-01..          , -
            two insured persons without branches        , 06132013 1-2 SELF 2020-04-01..          , 06132013 1-2 SELF 2026-04-01..            , NUMBER_OF_TWO_PERSONS 2026-04-01..
            a household of 国保 without branches          , 138057 1-2 SELF 2020-04-01..            , 138057 1-2 SELF 2026-04-01..              , -
            a number given again after its loss         , 06132013 1-2-01 SELF 2020-04-01..2025-01-01, 06132013 1-2-01 SELF 2026-04-01..       , -
            """)
    @DisplayName("about one number")
    void oneNumber(String name, String first, String second, String expected) {
        List<Registered> two = List.of(World.one(first), World.one(World.person(2), second));

        assertThat(found(two)).containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "{0} / {1} and {2} / {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            髙橋　花子, 東京都千代田区霞が関１－２－２, 髙橋　花子, 大阪府大阪市北区中之島１－３－２０, true
            髙橋　花子, 東京都千代田区霞が関１－２－２, 高橋　花子, 大阪府大阪市北区中之島１－３－２０, true
            髙橋　花子, 東京都千代田区霞が関１－２－２, 佐藤　花子, 大阪府大阪市北区中之島１－３－２０, false
            髙橋　花子, 東京都千代田区霞が関１－２－２, 髙橋　花子, 東京都千代田区霞が関１－２－２  , false
            髙橋　花子, 東京都千代田区霞が関１－２－２, 髙橋　花子, -                          , false
            """)
    @DisplayName("about namesakes born on one day")
    void namesakes(String name, String address, String otherName, String otherAddress, boolean suspicious) {
        List<Registered> two = List.of(
                World.one(World.person(1, name, "1988-05-14", address), "06132013 1-2 SELF 2020-04-01.."),
                World.one(World.person(2, otherName, "1988-05-14", otherAddress), "06271530 3-4 SELF 2021-04-01.."));

        assertThat(found(two)).isEqualTo(suspicious ? List.of("SAME_DATA_OTHER_ADDRESS") : List.of());
    }

    @Test
    @DisplayName("J.3 about one person whom two insurers state at two addresses for the same days")
    void caseJ03WrongLink() {
        Registered one = World.one("06132013 1-2 SELF 2020-04-01..", "01130012 3-4 SELF 2026-04-01..");
        List<UUID> ids = one.qualifications().stream().map(Qualification::id).toList();
        Map<UUID, String> elsewhere = Map.of(ids.get(0), "埼玉県さいたま市浦和区高砂３－１５－１", ids.get(1), "福岡県福岡市博多区東公園７－７");
        Map<UUID, String> here = Map.of(ids.get(0), "埼玉県さいたま市浦和区高砂３－１５－１", ids.get(1), "埼玉県さいたま市浦和区高砂３－１５－１");

        assertThat(found(List.of(new Registered(one.person(), one.qualifications(), elsewhere))))
                .containsExactly("OVERLAP 2026-04-01..", "SAME_DATA_OTHER_ADDRESS 2026-04-01..");
        assertThat(found(List.of(new Registered(one.person(), one.qualifications(), here))))
                .containsExactly("OVERLAP 2026-04-01..");
    }

    @Test
    @DisplayName("among a crowd of the same data, only neighbours are compared")
    void crowd() {
        List<Registered> crowd = new ArrayList<>();
        for (int i = 1; i <= TwoPersons.MOST_ALIKE + 10; i++) {
            crowd.add(World.one(
                    World.person(i, "髙橋　花子", "1988-05-14", "町" + i), "06132013 1-" + i + " SELF 2020-04-01.."));
        }

        assertThat(found(crowd)).hasSize(TwoPersons.MOST_ALIKE + 9);
    }

    @Test
    @DisplayName("constellations of others are not told")
    void onlyAsked() {
        Registered one = World.one("06132013 1-2 SELF 2020-04-01..", "06271530 3-4 SELF 2026-04-01..");

        assertThat(Suspicions.about(List.of(one), Set.of(World.id(9)))).isEmpty();
    }

    private static List<String> found(Collection<Registered> registered) {
        return Suspicions.about(
                        registered,
                        registered.stream().map(r -> r.person().id()).collect(Collectors.toSet()))
                .stream()
                .map(SuspicionsTest::text)
                .toList();
    }

    private static String text(Constellation constellation) {
        Days days = constellation.days();
        return days.equals(Days.ANY)
                ? constellation.rule().name()
                : constellation.rule() + " " + days.from() + ".." + (days.to() == null ? "" : days.to());
    }
}
