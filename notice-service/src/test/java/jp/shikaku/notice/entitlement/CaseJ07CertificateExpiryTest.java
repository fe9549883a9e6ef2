package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static jp.shikaku.notice.entitlement.People.EMPLOYEES;
import static jp.shikaku.notice.entitlement.People.adult;
import static jp.shikaku.notice.entitlement.People.stated;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("J.7 a certificate that expired on 2026-05-10")
class CaseJ07CertificateExpiryTest {

    private static final StatedPerson PERSON =
            adult(new StatedCard(true, "REGISTERED", LocalDate.of(2026, 5, 10)), stated(EMPLOYEES));
    private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

    @Test
    @DisplayName("leaves the card usable to 2026-08-31: a notice, which says so")
    void usable() {
        Due due = People.due(PERSON, LAST);
        assertThat(due.kind()).isEqualTo(DocumentKind.NOTICE);
        assertThat(Explanation.of(due).holdsUntil()).isEqualTo(LAST);
    }

    @Test
    @DisplayName(
            "from 2026-09-01 a certificate ex officio takes the notice's place, though the registry says nothing new")
    void expired() {
        OpenEntitlement notice = new OpenEntitlement(
                new UUID(0, 1), "q", People.due(PERSON, LAST), new OpenEntitlement.Out(LocalDate.of(2026, 4, 1), null));
        LocalDate morrow = LAST.plusDays(1);
        Due certificate = People.due(PERSON, morrow);

        assertThat(certificate.kind()).isEqualTo(DocumentKind.CONFIRMATION_CERTIFICATE);
        assertThat(certificate.grounds().rule()).isEqualTo("CERTIFICATE_EXPIRED");
        assertThat(EntitlementRules.decide(Situation.of(PERSON), List.of(notice), Set.of(), LAST))
                .isEmpty();
        assertThat(EntitlementRules.decide(Situation.of(PERSON), List.of(notice), Set.of(), morrow))
                .containsExactly(new EntitlementChange.Replace(notice.id(), certificate, Set.of(ReissueTrigger.KIND)));
    }
}
