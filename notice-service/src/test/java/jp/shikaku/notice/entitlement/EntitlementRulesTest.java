package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Who is entitled to a paper")
class EntitlementRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);
    private static final UUID OPEN = new UUID(0, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    a new qualification with a usable card       | true  | false | false | -          | true  | NOTICE
                    a new qualification without a usable card    | false | false | false | -          | true  | CONFIRMATION_CERTIFICATE
                    an initial load, or an event about others    | true  | false | false | -          | false | -
                    a suspended qualification                    | true  | true  | false | -          | true  | -
                    a withdrawn qualification                    | true  | false | true  | -          | true  | -
                    a qualification lost before today            | true  | false | false | 2026-10-01 | true  | -
                    a qualification lost from today              | true  | false | false | 2026-10-15 | true  | -
                    a qualification lost from tomorrow           | true  | false | false | 2026-10-16 | true  | NOTICE
                    """)
    @DisplayName("anew")
    void anew(
            String what,
            boolean usableCard,
            boolean suspended,
            boolean withdrawn,
            LocalDate lostOn,
            boolean named,
            DocumentKind expected) {
        StatedQualification stated = qualification("567890", suspended, withdrawn, lostOn, null);
        StatedPerson person = person("山田　花子", usableCard, stated);

        List<EntitlementChange> changes =
                EntitlementRules.decide(person, List.of(), named ? Set.of("q") : Set.of(), TODAY);

        assertThat(changes)
                .isEqualTo(
                        expected == null
                                ? List.of()
                                : List.of(new EntitlementChange.Entitle("q", expected, person.facts(stated), lostOn)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    another number   | 999999 | 山田　花子 | 0 | true
                    another name     | 567890 | 佐藤　花子 | 0 | true
                    another ratio    | 567890 | 山田　花子 | 2 | true
                    no usable card   | 567890 | 山田　花子 | 0 | false
                    """)
    @DisplayName("what a paper shows changed: it is replaced if out, else refreshed")
    void changed(String what, String number, String name, int ratio, boolean usableCard) {
        StatedQualification stated = qualification(number, false, false, null, ratio == 0 ? null : ratio);
        StatedPerson person = person(name, usableCard, stated);
        NoticeFacts facts = person.facts(stated);

        assertThat(EntitlementRules.decide(person, List.of(open(true, null)), Set.of(), TODAY))
                .containsExactly(new EntitlementChange.Replace(OPEN, person.kind(stated, TODAY), facts, null));
        assertThat(EntitlementRules.decide(person, List.of(open(false, null)), Set.of("q"), TODAY))
                .containsExactly(new EntitlementChange.Refresh(OPEN, person.kind(stated, TODAY), facts, null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    lost           | false | false | 2026-10-15 | LOST
                    withdrawn      | false | true  | -          | WITHDRAWN
                    suspended      | true  | false | -          | SUSPENDED
                    """)
    @DisplayName("what no longer counts ends the paper")
    void ended(String what, boolean suspended, boolean withdrawn, LocalDate lostOn, EndReason reason) {
        StatedPerson person = person("山田　花子", true, qualification("567890", suspended, withdrawn, lostOn, null));
        assertThat(EntitlementRules.decide(person, List.of(open(true, null)), Set.of("q"), TODAY))
                .containsExactly(new EntitlementChange.End(OPEN, reason));
    }

    @Test
    @DisplayName("a number that turned out to be another person's ends the paper")
    void movedAway() {
        assertThat(EntitlementRules.decide(person("山田　花子", true), List.of(open(true, null)), Set.of("q"), TODAY))
                .containsExactly(new EntitlementChange.End(OPEN, EndReason.WITHDRAWN));
    }

    @Test
    @DisplayName("a loss from a later day sets the day of the end, and taking it back clears it")
    void laterLoss() {
        LocalDate end = LocalDate.of(2026, 11, 1);
        StatedPerson leaving = person("山田　花子", true, qualification("567890", false, false, end, null));
        assertThat(EntitlementRules.decide(leaving, List.of(open(true, null)), Set.of(), TODAY))
                .containsExactly(new EntitlementChange.SetEnd(OPEN, end));
        StatedPerson staying = person("山田　花子", true, qualification("567890", false, false, null, null));
        assertThat(EntitlementRules.decide(staying, List.of(open(true, end)), Set.of(), TODAY))
                .containsExactly(new EntitlementChange.SetEnd(OPEN, null));
    }

    private static OpenEntitlement open(boolean issued, LocalDate endsOn) {
        StatedQualification stated = qualification("567890", false, false, null, null);
        NoticeFacts facts = person("山田　花子", true, stated).facts(stated);
        return new OpenEntitlement(OPEN, "q", DocumentKind.NOTICE, issued, facts, endsOn);
    }

    private static StatedPerson person(String name, boolean usableCard, StatedQualification... qualifications) {
        return new StatedPerson("p", name, "ヤマダ　ハナコ", LocalDate.of(1980, 4, 1), usableCard, List.of(qualifications));
    }

    private static StatedQualification qualification(
            String number, boolean suspended, boolean withdrawn, LocalDate lostOn, Integer burdenTenths) {
        return new StatedQualification(
                "q",
                "06132013",
                "１２３４",
                number,
                "01",
                false,
                LocalDate.of(2026, 9, 1),
                lostOn,
                burdenTenths,
                suspended,
                withdrawn);
    }
}
