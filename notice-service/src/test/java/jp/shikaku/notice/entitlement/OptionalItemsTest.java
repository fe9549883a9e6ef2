package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Optional items of a certificate (D.2 任意記載事項)")
class OptionalItemsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final StatedCertificate LIMIT =
            certificate("LIMIT_APPLICATION", "02", "A05", "2026-08-01", "2027-07-31", "2026-09-10");
    private static final StatedCertificate NEXT_LIMIT =
            certificate("LIMIT_APPLICATION", "01", "A03", "2027-08-01", null, null);
    private static final StatedCertificate KIDNEY =
            certificate("SPECIFIC_DISEASE", "1", null, "2026-06-01", null, null);
    private static final StatedCertificate UNPAID = certificate("CARD", "05", null, "2026-09-01", null, null);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    nothing applied for            | -                | - | -   | -          | 0
                    the class                      | LIMIT_CLASS      | 02| A05 | -          | 0
                    the long stay                  | LONG_STAY        | - | -   | 2026-09-10 | 0
                    the disease                    | SPECIFIC_DISEASE | - | -   | -          | 1
                    """)
    @DisplayName("are shown as far as they were applied for and are certified")
    void asAppliedFor(String what, OptionalItem item, String kind, String flag, LocalDate longStay, int diseases) {
        OptionalFacts shown = shown(item == null ? Set.of() : Set.of(item), TODAY, LIMIT, NEXT_LIMIT, KIDNEY);

        assertThat(shown.limitKind()).isEqualTo(kind);
        assertThat(shown.limitClass()).isEqualTo(flag);
        assertThat(shown.longStayFrom()).isEqualTo(longStay);
        assertThat(shown.diseases()).hasSize(diseases);
        assertThat(shown.specialCare()).isFalse();
    }

    @Test
    @DisplayName("show the class in force, else the next one with its first day, and none that has ended")
    void whichClass() {
        Set<OptionalItem> asked = Set.of(OptionalItem.LIMIT_CLASS);

        assertThat(shown(asked, LocalDate.of(2027, 7, 31), NEXT_LIMIT, LIMIT).limitClass())
                .isEqualTo("A05");
        assertThat(shown(asked, LocalDate.of(2027, 8, 1), NEXT_LIMIT, LIMIT).limitClass())
                .isEqualTo("A03");
        assertThat(shown(asked, TODAY, NEXT_LIMIT).limitFrom()).isEqualTo("2027-08-01");
        assertThat(shown(asked, LocalDate.of(2027, 8, 1), LIMIT)).isEqualTo(OptionalFacts.NONE);
    }

    @Test
    @DisplayName("mark 特別療養費 without an application, while it counts")
    void specialCare() {
        assertThat(shown(Set.of(), TODAY, UNPAID).specialCare()).isTrue();
        assertThat(shown(Set.of(), LocalDate.of(2026, 8, 31), UNPAID).specialCare())
                .isFalse();
    }

    @Test
    @DisplayName("never stand on a notice")
    void notOnANotice() {
        StatedPerson person =
                People.adult(StatedCard.USABLE, People.certified(People.stated(People.EMPLOYEES), LIMIT, UNPAID));

        Due due = applied(person, OptionalItem.LIMIT_CLASS)
                .due(person.qualifications().get(0), TODAY);

        assertThat(due.kind()).isEqualTo(DocumentKind.NOTICE);
        assertThat(due.facts().optional()).isEqualTo(OptionalFacts.NONE);
    }

    @Test
    @DisplayName("make another certificate due when they are applied for, and on the day on which the class changes")
    void reissued() {
        StatedPerson person = without(LIMIT, NEXT_LIMIT);
        StatedQualification stated = person.qualifications().get(0);
        Due plain = Situation.of(person).due(stated, TODAY);
        Due asked = applied(person, OptionalItem.LIMIT_CLASS).due(stated, TODAY);

        assertThat(asked.grounds().reviewOn()).as("the class changes").isEqualTo("2027-08-01");
        assertThat(replaced(person, plain, TODAY)).containsExactly(ReissueTrigger.OPTIONAL_ITEM);
        assertThat(replaced(person, asked, TODAY)).isEmpty();
        assertThat(replaced(person, asked, LocalDate.of(2027, 8, 1))).containsExactly(ReissueTrigger.OPTIONAL_ITEM);
    }

    @ParameterizedTest(name = "{0} card, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    no     | LIMIT_CLASS | -
                    no     | -           | ITEMS_MISSING
                    usable | LIMIT_CLASS | DOES_NOT_APPLY
                    """)
    @DisplayName("are applied for by whoever is given a certificate, by name")
    void applying(String card, OptionalItem item, ApplicationFault fault) {
        StatedPerson person =
                People.adult("no".equals(card) ? StatedCard.NONE : StatedCard.USABLE, People.stated(People.EMPLOYEES));
        ApplicationReasons.Asked asked =
                new ApplicationReasons.Asked("OPTIONAL_ITEMS", List.of(), item == null ? Set.of() : Set.of(item));

        assertThat(ApplicationReasons.BUILT_IN.fault(asked, Situation.of(person), "q", TODAY))
                .isEqualTo(Optional.ofNullable(fault));
    }

    private static Set<ReissueTrigger> replaced(StatedPerson person, Due shown, LocalDate day) {
        OpenEntitlement open = new OpenEntitlement(
                new UUID(0, 1), "q", shown, new OpenEntitlement.Out(TODAY, LocalDate.of(2030, 11, 30)));
        return EntitlementRules.decide(applied(person, OptionalItem.LIMIT_CLASS), List.of(open), Set.of(), day).stream()
                .filter(EntitlementChange.Replace.class::isInstance)
                .map(step -> ((EntitlementChange.Replace) step).triggers())
                .findFirst()
                .orElse(Set.of());
    }

    private static OptionalFacts shown(Set<OptionalItem> items, LocalDate day, StatedCertificate... certificates) {
        return OptionalFacts.of(List.of(certificates), items, day);
    }

    private static StatedPerson without(StatedCertificate... certificates) {
        return People.adult(StatedCard.NONE, People.certified(People.stated(People.EMPLOYEES), certificates));
    }

    private static Situation applied(StatedPerson person, OptionalItem item) {
        return new Situation(
                person,
                List.of(new GrantedApplication(new UUID(0, 9), "q", Ground.OPTIONAL_ITEMS, null, Set.of(item))));
    }

    private static StatedCertificate certificate(
            String kind, String classification, String flag, String from, String to, String longStay) {
        return new StatedCertificate(
                kind,
                classification,
                flag,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                longStay == null ? null : LocalDate.parse(longStay));
    }
}
