package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static jp.shikaku.notice.entitlement.People.EMPLOYEES;
import static jp.shikaku.notice.entitlement.People.NATIONAL;
import static jp.shikaku.notice.entitlement.People.adult;
import static jp.shikaku.notice.entitlement.People.due;
import static jp.shikaku.notice.entitlement.People.flagged;
import static jp.shikaku.notice.entitlement.People.lost;
import static jp.shikaku.notice.entitlement.People.numbered;
import static jp.shikaku.notice.entitlement.People.person;
import static jp.shikaku.notice.entitlement.People.stated;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Who is entitled to a paper")
class EntitlementRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);
    private static final UUID OPEN = new UUID(0, 1);
    private static final OpenEntitlement.Out OUT = new OpenEntitlement.Out(LocalDate.of(2026, 10, 1), null);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    a new qualification with a usable card       | true  | false | false | false | -          | true  | NOTICE
                    a new qualification without a usable card    | false | false | false | false | -          | true  | CONFIRMATION_CERTIFICATE
                    an initial load, or an event about others    | true  | false | false | false | -          | false | -
                    a suspended qualification                    | true  | true  | false | false | -          | true  | -
                    one whose registration is not completed      | true  | false | true  | false | -          | true  | -
                    a withdrawn qualification                    | true  | false | false | true  | -          | true  | -
                    a qualification lost before today            | true  | false | false | false | 2026-10-01 | true  | -
                    a qualification lost from today              | true  | false | false | false | 2026-10-15 | true  | -
                    a qualification lost from tomorrow           | true  | false | false | false | 2026-10-16 | true  | NOTICE
                    """)
    @DisplayName("anew")
    void anew(
            String what,
            boolean usableCard,
            boolean suspended,
            boolean running,
            boolean withdrawn,
            LocalDate lostOn,
            boolean named,
            DocumentKind expected) {
        StatedQualification stated = lost(flagged(stated(EMPLOYEES), suspended, running, withdrawn), lostOn, false);
        StatedPerson person = adult(usableCard ? StatedCard.USABLE : StatedCard.NONE, stated);

        List<EntitlementChange> changes =
                EntitlementRules.decide(Situation.of(person), List.of(), named ? Set.of("q") : Set.of(), TODAY);

        assertThat(changes)
                .isEqualTo(
                        expected == null ? List.of() : List.of(new EntitlementChange.Entitle("q", due(person, TODAY))));
        assertThat(changes).allSatisfy(change -> assertThat(
                        ((EntitlementChange.Entitle) change).due().kind())
                .isEqualTo(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    another number   | 999999 | 山田　花子 | 0 | true  | NUMBER
                    another name     | 567890 | 佐藤　花子 | 0 | true  | NAME
                    another ratio    | 567890 | 山田　花子 | 2 | true  | RATIO
                    no usable card   | 567890 | 山田　花子 | 0 | false | KIND
                    """)
    @DisplayName("what a paper shows changed: it is replaced if out, else refreshed")
    void changed(String what, String number, String name, int ratio, boolean usableCard, ReissueTrigger trigger) {
        StatedQualification stated = numbered(stated(EMPLOYEES), number, ratio == 0 ? null : ratio);
        StatedPerson person =
                person(name, LocalDate.of(1980, 4, 1), usableCard ? StatedCard.USABLE : StatedCard.NONE, stated);

        assertThat(EntitlementRules.decide(Situation.of(person), List.of(open(OUT, null)), Set.of(), TODAY))
                .containsExactly(new EntitlementChange.Replace(OPEN, due(person, TODAY), Set.of(trigger)));
        assertThat(EntitlementRules.decide(Situation.of(person), List.of(open(null, null)), Set.of("q"), TODAY))
                .containsExactly(new EntitlementChange.Refresh(OPEN, due(person, TODAY)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    lost           | false | false | 2026-10-15 | false | LOST
                    died           | false | false | 2026-10-10 | true  | DEATH
                    withdrawn      | false | true  | -          | false | WITHDRAWN
                    suspended      | true  | false | -          | false | SUSPENDED
                    """)
    @DisplayName("what no longer counts ends the paper")
    void ended(String what, boolean suspended, boolean withdrawn, LocalDate lostOn, boolean death, EndReason reason) {
        StatedPerson person =
                adult(StatedCard.USABLE, lost(flagged(stated(EMPLOYEES), suspended, false, withdrawn), lostOn, death));
        assertThat(EntitlementRules.decide(Situation.of(person), List.of(open(OUT, null)), Set.of("q"), TODAY))
                .containsExactly(new EntitlementChange.End(OPEN, reason));
    }

    @Test
    @DisplayName("a number that turned out to be another person's ends the paper")
    void movedAway() {
        assertThat(EntitlementRules.decide(
                        Situation.of(adult(StatedCard.USABLE)), List.of(open(OUT, null)), Set.of("q"), TODAY))
                .containsExactly(new EntitlementChange.End(OPEN, EndReason.WITHDRAWN));
    }

    @Test
    @DisplayName("a loss from a later day sets the day of the end, and taking it back clears it")
    void laterLoss() {
        LocalDate end = LocalDate.of(2026, 11, 1);
        StatedPerson leaving = adult(StatedCard.USABLE, lost(stated(EMPLOYEES), end, false));
        assertThat(EntitlementRules.decide(Situation.of(leaving), List.of(open(OUT, null)), Set.of(), TODAY))
                .containsExactly(new EntitlementChange.Amend(OPEN, due(leaving, TODAY)));
        StatedPerson staying = adult(StatedCard.USABLE, stated(EMPLOYEES));
        assertThat(EntitlementRules.decide(Situation.of(staying), List.of(open(OUT, end)), Set.of(), TODAY))
                .containsExactly(new EntitlementChange.Amend(OPEN, due(staying, TODAY)));
    }

    @Test
    @DisplayName("a paper that is out stays while a correction is being compared with the resident register")
    void beingMatched() {
        StatedPerson person = adult(StatedCard.USABLE, flagged(stated(EMPLOYEES), false, true, false));
        assertThat(EntitlementRules.decide(Situation.of(person), List.of(open(OUT, null)), Set.of("q"), TODAY))
                .isEmpty();
    }

    @ParameterizedTest(name = "valid until {0}, on {1}, lost on {2}: renewed {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2027-07-31, 2027-06-30, -,          false",
                "2027-07-31, 2027-07-01, -,          true",
                "2027-07-31, 2027-09-01, -,          true",
                "2027-07-31, 2027-07-01, 2027-08-01, false",
                "2027-07-31, 2027-07-01, 2027-08-02, true",
                "-,          2027-07-01, -,          false",
            })
    @DisplayName(
            "a paper is followed by the next one thirty days before it ends, unless the qualification ends with it")
    void renewed(LocalDate until, LocalDate today, LocalDate lostOn, boolean renewed) {
        StatedPerson person = adult(StatedCard.NONE, lost(stated(NATIONAL), lostOn, false));
        Due due = due(person, today);
        OpenEntitlement open =
                new OpenEntitlement(OPEN, "q", due, new OpenEntitlement.Out(LocalDate.of(2026, 8, 1), until));
        assertThat(EntitlementRules.decide(Situation.of(person), List.of(open), Set.of(), today))
                .isEqualTo(renewed ? List.of(new EntitlementChange.Renew(OPEN, due)) : List.of());
    }

    @Test
    @DisplayName("a paper cut at the 75th birthday is not renewed: another scheme begins")
    void notRenewedAt75() {
        StatedPerson person = person("山田　花子", LocalDate.of(1952, 3, 10), StatedCard.NONE, stated(NATIONAL));
        LocalDate today = LocalDate.of(2027, 3, 1);
        OpenEntitlement open = new OpenEntitlement(
                OPEN,
                "q",
                due(person, today),
                new OpenEntitlement.Out(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 3, 9)));
        assertThat(EntitlementRules.decide(Situation.of(person), List.of(open), Set.of(), today))
                .isEmpty();
    }

    @Test
    @DisplayName("a notice without an end is followed by another one when its holder becomes 高齢受給者")
    void elderlyRecipient() {
        StatedPerson person = person("山田　花子", LocalDate.of(1956, 10, 20), StatedCard.USABLE, stated(EMPLOYEES));
        OpenEntitlement before = new OpenEntitlement(OPEN, "q", due(person, TODAY), OUT);
        assertThat(due(person, TODAY).grounds().reviewOn()).isEqualTo("2026-11-01");
        assertThat(EntitlementRules.decide(Situation.of(person), List.of(before), Set.of(), TODAY))
                .isEmpty();
        LocalDate then = LocalDate.of(2026, 11, 1);
        assertThat(EntitlementRules.decide(Situation.of(person), List.of(before), Set.of(), then))
                .containsExactly(new EntitlementChange.Renew(OPEN, due(person, then)));
    }

    private static OpenEntitlement open(OpenEntitlement.Out out, LocalDate endsOn) {
        StatedPerson person = adult(StatedCard.USABLE, lost(stated(EMPLOYEES), endsOn, false));
        return new OpenEntitlement(OPEN, "q", due(person, TODAY), out);
    }
}
