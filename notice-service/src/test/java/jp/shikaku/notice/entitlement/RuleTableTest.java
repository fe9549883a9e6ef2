package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static jp.shikaku.notice.entitlement.People.EMPLOYEES;
import static jp.shikaku.notice.entitlement.People.LATE_STAGE;
import static jp.shikaku.notice.entitlement.People.adult;
import static jp.shikaku.notice.entitlement.People.applied;
import static jp.shikaku.notice.entitlement.People.flagged;
import static jp.shikaku.notice.entitlement.People.person;
import static jp.shikaku.notice.entitlement.People.stated;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The table of who gets what")
class RuleTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest(name = "usable {0}, state {1}, certificate to {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  -,              -,          USABLE_CARD,         NOTICE",
                "true,  REGISTERED,     2026-08-31, USABLE_CARD,         NOTICE",
                "true,  REGISTERED,     2026-07-31, CERTIFICATE_EXPIRED, CONFIRMATION_CERTIFICATE",
                "false, REGISTERED,     2026-07-31, CERTIFICATE_EXPIRED, CONFIRMATION_CERTIFICATE",
                "false, NO_CARD,        -,          NO_CARD,             CONFIRMATION_CERTIFICATE",
                "false, NOT_REGISTERED, -,          NOT_REGISTERED,      CONFIRMATION_CERTIFICATE",
                "false, CANCELLED,      -,          CANCELLED,           CONFIRMATION_CERTIFICATE",
                "false, RETURNED,       -,          RETURNED,            CONFIRMATION_CERTIFICATE",
                "false, BLOCKED,        -,          BLOCKED,             CONFIRMATION_CERTIFICATE",
                "false, ASSISTED,       -,          ASSISTED,            CONFIRMATION_CERTIFICATE",
                "false, NUMBER_PENDING, -,          NUMBER_PENDING,      CONFIRMATION_CERTIFICATE",
                "false, -,              -,          CARD_UNKNOWN,        CONFIRMATION_CERTIFICATE",
                "false, SOMETHING_NEW,  -,          CARD_UNKNOWN,        CONFIRMATION_CERTIFICATE",
            })
    @DisplayName("by the card (D.3)")
    void card(boolean usable, String state, LocalDate certificate, String rule, DocumentKind kind) {
        StatedPerson person = adult(new StatedCard(usable, state, certificate), stated(EMPLOYEES));
        Due due = People.due(person, TODAY);
        assertThat(due.grounds().rule()).isEqualTo(rule);
        assertThat(due.kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} to {1}, on {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "CARD_LOST,         2027-05-24, 2026-11-25, APPLIED_CARD_LOST",
                "CARD_LOST,         2027-05-24, 2027-05-25, USABLE_CARD",
                "CARD_RENEWING,     2027-05-24, 2026-11-25, APPLIED_CARD_RENEWING",
                "ASSISTANCE_NEEDED, -,          2031-11-25, APPLIED_ASSISTANCE",
                "LATE_STAGE_CHOICE, -,          2026-11-25, USABLE_CARD",
                "REGISTRATION_RUNNING, -,       2026-11-25, USABLE_CARD",
            })
    @DisplayName("by an application that was granted, though the card works")
    void application(Ground ground, LocalDate until, LocalDate day, String rule) {
        Situation situation = applied(adult(StatedCard.USABLE, stated(EMPLOYEES)), ground, until);
        assertThat(situation.due(stated(EMPLOYEES), day).grounds().rule()).isEqualTo(rule);
    }

    @Test
    @DisplayName("by an application while the registration runs: a short-term certificate")
    void running() {
        StatedQualification stated = flagged(stated(EMPLOYEES), false, true, false);
        Situation situation = applied(adult(StatedCard.USABLE, stated), Ground.REGISTRATION_RUNNING, null);
        assertThat(situation.entitles(stated, TODAY)).isTrue();
        Due due = situation.due(stated, TODAY);
        assertThat(due.kind()).isEqualTo(DocumentKind.CONFIRMATION_CERTIFICATE);
        assertThat(Validity.BUILT_IN.lastDay(due, TODAY)).contains(LocalDate.of(2027, 1, 24));
    }

    @Test
    @DisplayName("every answer explains itself: rule, facts, until when, in two languages")
    void explained() {
        StatedPerson person = person(
                "山田　花子",
                LocalDate.of(1980, 4, 1),
                new StatedCard(true, "REGISTERED", LocalDate.of(2026, 9, 10)),
                stated(EMPLOYEES));
        Explanation explanation = Explanation.of(People.due(person, TODAY));
        assertThat(explanation.rule().code()).isEqualTo("USABLE_CARD");
        assertThat(explanation.facts())
                .containsEntry("certificateExpiresOn", "2026-09-10")
                .containsEntry("cardUsableUntil", "2026-12-31");
        assertThat(explanation.holdsUntil()).isEqualTo("2026-12-31");
        assertThat(explanation.rule().ja()).contains("お知らせ");
        assertThat(explanation.rule().en()).contains("notice");
    }

    @ParameterizedTest(name = "insurer {0}, born {1}, certificate until {2}: {4}, then {5}")
    @CsvSource({
        "06132013, 1980-04-01, 2026-09-10, 2026-11-25, 2026-12-31, CARD_CERTIFICATE_ENDS",
        "06132013, 1956-12-11, -,          2026-11-25, 2026-12-31, ATTAINS_70",
        "39131156, 1945-01-01, -,          2026-07-01, 2026-07-31, RULES_CHANGE",
    })
    @DisplayName("every answer that ends says by what")
    void changes(String insurer, LocalDate birthDate, String expires, LocalDate day, LocalDate until, String by) {
        LocalDate certificate = "-".equals(expires) ? null : LocalDate.parse(expires);
        StatedPerson person =
                person("山田　花子", birthDate, new StatedCard(true, "REGISTERED", certificate), stated(insurer));
        Explanation explanation = Explanation.of(People.due(person, day));
        assertThat(explanation.holdsUntil()).isEqualTo(until);
        assertThat(explanation.facts()).containsEntry("changesBy", by);
    }

    @Test
    @DisplayName("an application that runs out says so")
    void applicationEnds() {
        Situation situation =
                applied(adult(StatedCard.USABLE, stated(EMPLOYEES)), Ground.CARD_LOST, LocalDate.of(2026, 12, 24));
        Explanation explanation = Explanation.of(situation.due(stated(EMPLOYEES), TODAY));
        assertThat(explanation.holdsUntil()).isEqualTo("2026-12-24");
        assertThat(explanation.facts()).containsEntry("changesBy", "APPLICATION_ENDS");
    }

    @Test
    @DisplayName("every row has a name of its own, words in both languages and a source, and the last is for everybody")
    void complete() {
        List<EntitlementRule> rules = RuleTable.BUILT_IN.rules();
        assertThat(rules).extracting(EntitlementRule::code).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.ja()).isNotBlank();
            assertThat(rule.en()).isNotBlank();
            assertThat(rule.source()).startsWith("D.");
        });
        assertThat(rules.stream().map(EntitlementRule::ground))
                .as("optional items entitle to no document of their own")
                .containsAll(EnumSet.complementOf(EnumSet.of(Ground.OPTIONAL_ITEMS)));
    }

    @Test
    @DisplayName("before and after 2026-08-01 the late-stage elderly are reviewed on that day")
    void lateStageReview() {
        StatedPerson person = person("山田　ハナ", LocalDate.of(1945, 1, 1), StatedCard.USABLE, stated(LATE_STAGE));
        assertThat(People.due(person, LocalDate.of(2026, 7, 1)).grounds().reviewOn())
                .isEqualTo("2026-08-01");
        assertThat(People.due(person, LocalDate.of(2026, 8, 1)).grounds().reviewOn())
                .isNull();
    }
}
