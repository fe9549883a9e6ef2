package jp.shikaku.notice.entitlement;

import java.time.LocalDate;

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
}
