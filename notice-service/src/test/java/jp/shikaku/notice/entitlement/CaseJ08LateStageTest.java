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

import static jp.shikaku.notice.entitlement.People.LATE_STAGE;
import static jp.shikaku.notice.entitlement.People.applied;
import static jp.shikaku.notice.entitlement.People.person;
import static jp.shikaku.notice.entitlement.People.stated;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("J.8 the late-stage elderly from 2026-08-01")
class CaseJ08LateStageTest {

    @ParameterizedTest(name = "insurer {0}, born {1}, usable card {2}, on {3}: {4} by {5}")
    @CsvSource({
        "39131156, 1941-08-02, true,  2026-08-01, NOTICE,                   USABLE_CARD",
        "39131156, 1941-08-01, true,  2026-08-01, CONFIRMATION_CERTIFICATE, LATE_STAGE_85",
        "39131156, 1941-08-02, false, 2026-08-01, CONFIRMATION_CERTIFICATE, NO_CARD",
        "39131156, 1941-08-02, true,  2026-07-31, CONFIRMATION_CERTIFICATE, LATE_STAGE_ALL",
        "39131156, 1941-08-02, true,  2027-03-01, NOTICE,                   USABLE_CARD",
        "06132013, 1941-08-01, true,  2026-08-01, NOTICE,                   USABLE_CARD",
    })
    void paper(String insurer, LocalDate birthDate, boolean usable, LocalDate today, DocumentKind kind, String rule) {
        StatedCard card = usable ? StatedCard.USABLE : new StatedCard(false, "NO_CARD", null);
        Due due = People.due(person("山田　ハナ", birthDate, card, stated(insurer)), today);

        assertThat(due.kind()).isEqualTo(kind);
        assertThat(due.grounds().rule()).isEqualTo(rule);
    }

    @Test
    @DisplayName("on application a certificate also under 85 with a usable card, and it goes on from August 2027")
    void onApplication() {
        StatedPerson person = person("山田　ハナ", LocalDate.of(1945, 8, 2), StatedCard.USABLE, stated(LATE_STAGE));
        Situation situation = applied(person, Ground.LATE_STAGE_CHOICE, null);
        for (LocalDate day : new LocalDate[] {LocalDate.of(2026, 8, 1), LocalDate.of(2027, 8, 1)}) {
            Due due = situation.due(stated(LATE_STAGE), day);
            assertThat(due.kind()).isEqualTo(DocumentKind.CONFIRMATION_CERTIFICATE);
            assertThat(due.grounds().rule()).isEqualTo("APPLIED_LATE_STAGE");
            assertThat(EntitlementRules.renewalFrom(due, LocalDate.of(2027, 7, 31)))
                    .contains(LocalDate.of(2027, 7, 1));
        }
    }

    @ParameterizedTest(name = "born {0}, usable card {1}, applied {2}: renewed in July {3}")
    @CsvSource({
        "1941-08-02, true,  false, false",
        "1941-08-02, true,  true,  true",
        "1941-08-02, false, false, true",
        "1941-08-01, true,  false, true",
    })
    @DisplayName("in July 2026 another certificate only for whoever has one from August too")
    void renewedInJuly(LocalDate birthDate, boolean usable, boolean applied, boolean renewed) {
        LocalDate today = LocalDate.of(2026, 7, 10);
        StatedCard card = usable ? StatedCard.USABLE : new StatedCard(false, "NO_CARD", null);
        StatedPerson person = person("山田　ハナ", birthDate, card, stated(LATE_STAGE));
        Situation situation = applied ? applied(person, Ground.LATE_STAGE_CHOICE, null) : Situation.of(person);
        Due due = situation.due(stated(LATE_STAGE), today);
        OpenEntitlement open = new OpenEntitlement(
                new UUID(0, 1), "q", due, new OpenEntitlement.Out(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 31)));

        assertThat(EntitlementRules.decide(situation, List.of(open), Set.of(), today))
                .isEqualTo(renewed ? List.of(new EntitlementChange.Renew(open.id(), due)) : List.of());
        assertThat(EntitlementRules.decide(situation, List.of(open), Set.of(), LocalDate.of(2026, 8, 1)))
                .as("on the day itself")
                .first()
                .isInstanceOf(renewed ? EntitlementChange.Renew.class : EntitlementChange.Replace.class);
    }

    @ParameterizedTest(name = "born {0}, usable card {1}: {2}")
    @CsvSource({"1941-08-02, true, ", "1941-08-01, true, ENTITLED_ANYWAY", "1941-08-02, false, ENTITLED_ANYWAY"})
    @DisplayName(
            "an application is taken before August already, from those who are not given a certificate anyway then")
    void appliedBefore(LocalDate birthDate, boolean usable, ApplicationFault fault) {
        StatedCard card = usable ? StatedCard.USABLE : new StatedCard(false, "NO_CARD", null);
        StatedPerson person = person("山田　ハナ", birthDate, card, stated(LATE_STAGE));
        assertThat(ApplicationReasons.BUILT_IN.fault(
                        new ApplicationReasons.Asked("LATE_STAGE_CHOICE", List.of(), Set.of()),
                        Situation.of(person),
                        "q",
                        LocalDate.of(2026, 7, 10)))
                .isEqualTo(Optional.ofNullable(fault));
    }
}
