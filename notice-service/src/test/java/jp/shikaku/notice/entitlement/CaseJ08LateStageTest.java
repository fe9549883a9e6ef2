package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("J.8 the late-stage elderly from 2026-08-01")
class CaseJ08LateStageTest {

    @ParameterizedTest(name = "insurer {0}, born {1}, usable card {2}, on {3}: {4}")
    @CsvSource({
        "39131156, 1941-08-02, true,  2026-08-01, NOTICE",
        "39131156, 1941-08-01, true,  2026-08-01, CONFIRMATION_CERTIFICATE",
        "39131156, 1941-08-02, false, 2026-08-01, CONFIRMATION_CERTIFICATE",
        "39131156, 1941-08-02, true,  2026-07-31, CONFIRMATION_CERTIFICATE",
        "39131156, 1941-08-02, true,  2027-03-01, NOTICE",
        "06132013, 1941-08-01, true,  2026-08-01, NOTICE",
    })
    void paper(String insurer, LocalDate birthDate, boolean usableCard, LocalDate today, DocumentKind expected) {
        StatedQualification stated = new StatedQualification(
                "q", insurer, null, "12345678", null, false, LocalDate.of(2026, 4, 1), null, 1, false, false);
        StatedPerson person = new StatedPerson("p", "山田　ハナ", "ヤマダ　ハナ", birthDate, usableCard, List.of(stated));

        assertThat(person.kind(stated, today)).isEqualTo(expected);
    }
}
