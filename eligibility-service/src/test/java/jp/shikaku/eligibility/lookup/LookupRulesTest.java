package jp.shikaku.eligibility.lookup;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.eligibility.coverage.Qualification;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A lookup")
class LookupRulesTest {

    private static final LocalDate BIRTH = LocalDate.of(1988, 5, 14);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    in force                                     | A-01 0401..                            | A-01 | 0901 | IN_FORCE              | false | false
                    the day of acquisition is covered            | A-01 0401..                            | A-01 | 0401 | IN_FORCE              | false | false
                    the day before it is not                     | A-01 0401..                            | A-01 | 0331 | NOT_YET_ACQUIRED      | false | false
                    the last day before the loss is covered      | A-01 0401..1001                        | A-01 | 0930 | IN_FORCE              | false | false
                    the day of loss is not                       | A-01 0401..1001                        | A-01 | 1001 | LOST                  | false | false
                    the day of death is covered (loss the day after) | A-01 0401..0612 reason=01          | A-01 | 0611 | IN_FORCE              | false | false
                    the day after death is not                   | A-01 0401..0612 reason=01              | A-01 | 0612 | LOST                  | false | false
                    a future day is answered as far as known     | A-01 0401..                            | A-01 | 1231 | IN_FORCE              | false | false
                    a future day after a known loss              | A-01 0401..1201                        | A-01 | 1231 | LOST                  | false | false
                    lost to another insurance not yet registered | A-01 0401..1001 reason=03              | A-01 | 1005 | LOST                  | false | true
                    nobody has the number                        | -                                      | A-01 | 0901 | NUMBER_NOT_REGISTERED | false | false
                    nobody has the branch                        | A-01 0401..                            | A-02 | 0901 | NUMBER_NOT_REGISTERED | false | false
                    a branch nobody has registered fits          | A 0401..                               | A-02 | 0901 | IN_FORCE              | false | false
                    the very branch goes before a missing one    | A 0401..; / A-02 0401..                | A-02 | 0901 | IN_FORCE              | false | false
                    old numbers after a job change               | A-01 0401..1001; C-00 1001..           | A-01 | 1005 | NEWER_IN_FORCE        | false | false
                    old numbers before the job change            | A-01 0401..1001; C-00 1001..           | A-01 | 0930 | IN_FORCE              | false | false
                    new numbers before the job change            | A-01 0401..1001; C-00 1001..           | C-00 | 0930 | NOT_YET_ACQUIRED      | false | false
                    old numbers while the loss is not registered | A-01 0401..; C-00 1001..               | A-01 | 1005 | NEWER_IN_FORCE        | true  | false
                    new numbers while the loss is not registered | A-01 0401..; C-00 1001..               | C-00 | 1005 | IN_FORCE_OVERLAP      | true  | false
                    old numbers on the last day before the overlap | A-01 0401..; C-00 1001..             | A-01 | 0930 | IN_FORCE              | false | false
                    国保 on the day employment begins            | B 0401..1002; C-00 1001..              | B    | 1001 | NEWER_IN_FORCE        | false | false
                    the employees' scheme on that shared day     | B 0401..1002; C-00 1001..              | C-00 | 1001 | IN_FORCE              | false | false
                    acquired on the same day: issued last        | A-01 0401.. issued=0410; C-00 0401.. issued=0405 | A-01 | 0901 | IN_FORCE_OVERLAP | true | false
                    acquired on the same day: issued first       | A-01 0401.. issued=0410; C-00 0401.. issued=0405 | C-00 | 0901 | NEWER_IN_FORCE   | true | false
                    acquired and issued on the same day: known last  | A-01 0401.. issued=0405; C-00 0401.. issued=0405 | C-00 | 0901 | IN_FORCE_OVERLAP | true | false
                    acquired and issued on the same day: known first | A-01 0401.. issued=0405; C-00 0401.. issued=0405 | A-01 | 0901 | NEWER_IN_FORCE   | true | false
                    lost while an older one is still in force    | B 0101..; A-01 0401..1001              | A-01 | 1005 | NEWER_IN_FORCE        | false | false
                    lost, and the next one ended as well         | A-01 0401..0601; C-00 0601..0701       | A-01 | 0801 | LOST                  | false | false
                    lost, then acquired again under one number   | A-01 0401..0601; A-01 0801..           | A-01 | 0901 | IN_FORCE              | false | false
                    in the gap between                           | A-01 0401..0601; A-01 0801..           | A-01 | 0701 | LOST                  | false | false
                    under suspicion                              | A-01 0401.. suspended                  | A-01 | 0901 | SUSPENDED             | false | true
                    under suspicion and lost                     | A-01 0401..0601 suspended              | A-01 | 0901 | SUSPENDED             | false | true
                    under suspicion beside an ended one          | A-01 0401..0601; A-01 0801.. suspended | A-01 | 0901 | SUSPENDED             | false | true
                    another one under suspicion                  | A-01 0401..; C-00 1001.. suspended     | A-01 | 1005 | IN_FORCE              | false | true
                    lost, and the next one under suspicion       | A-01 0401..1001; C-00 1001.. suspended | A-01 | 1005 | LOST                  | false | true
                    another one under suspicion, long over       | A-01 0401..; B 0101..0401 suspended    | A-01 | 1005 | IN_FORCE              | false | false
                    twins without a branch                       | A-02 0401.. / A-03 0401..              | A    | 0901 | SEVERAL_PERSONS       | false | false
                    twins by branch                              | A-02 0401.. / A-03 0401..              | A-03 | 0901 | IN_FORCE              | false | false
                    two persons on one number and branch         | A-02 0401.. / A-02 0401..              | A-02 | 0901 | SEVERAL_PERSONS       | false | false
                    one person under two branches                | A-02 0401..0801; A-03 0801..           | A    | 0901 | IN_FORCE              | false | false
                    """)
    @DisplayName("is answered by rule")
    void answers(
            String name,
            String registered,
            String asked,
            String day,
            Reason reason,
            boolean overlap,
            boolean underWay) {
        Question question = new Question(Timelines.number(asked), BIRTH, Timelines.day(day));

        Finding finding = LookupRules.decide(question, Timelines.persons(registered));

        assertThat(finding.reason()).isEqualTo(reason);
        assertThat(finding.overlap()).isEqualTo(overlap);
        assertThat(finding.registrationUnderWay()).isEqualTo(underWay);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "A-01 0401..,             0901, true",
        "A-01 0401..1001,         1005, true",
        "A-01 0401..,             0301, true",
        "A-01 0401..; C-00 1001.., 1005, false",
        "A-01 0401.. suspended,   0901, false",
        "A-01 0401.. / A-01 0401.., 0901, false"
    })
    @DisplayName("shows the qualification of the numbers asked for 有効 and 無効 only")
    void shown(String registered, String day, boolean shown) {
        Question question = new Question(Timelines.number("A-01"), BIRTH, Timelines.day(day));

        Qualification found =
                LookupRules.decide(question, Timelines.persons(registered)).shown();

        assertThat(found != null).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "06132013, 12,   345,  A",
        "06132013, １ ２, ３４５, A",
        "138057,   '',   77‐1, B",
        "'  138057', '', ７７－１, B",
        "01130012, ケン, ９,    C"
    })
    @DisplayName("does not depend on width, hyphens, blanks and padding")
    void writings(String insurer, String symbol, String number, String same) {
        LookupRequest request = new LookupRequest(
                insurer, symbol, number, null, BIRTH, LocalDate.of(2026, 9, 1), null, "TREATMENT", null, null);

        Question question = QuestionReader.read(
                request,
                Instant.parse("2026-09-02T00:00:00Z"),
                LocalDate.of(2026, 9, 2),
                java.time.Duration.ofHours(24));

        assertThat(question.asked().searchKey())
                .isEqualTo(Timelines.number(same).searchKey());
    }
}
