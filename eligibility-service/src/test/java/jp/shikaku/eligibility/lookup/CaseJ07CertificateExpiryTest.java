package jp.shikaku.eligibility.lookup;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.model.CardCertificate;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("J.7 A card whose certificate expires on 2026-05-10")
class CaseJ07CertificateExpiryTest {

    private static final LocalDate EXPIRES = LocalDate.of(2026, 5, 10);

    @ParameterizedTest(name = "on {0} is {1}")
    @CsvSource({
        "2026-02-09, VALID",
        "2026-02-10, EXPIRING",
        "2026-05-10, EXPIRING",
        "2026-05-11, EXPIRED_QUALIFICATION_ONLY",
        "2026-08-31, EXPIRED_QUALIFICATION_ONLY",
        "2026-09-01, UNUSABLE",
    })
    @DisplayName("is usable for the qualification to 2026-08-31, and not on 2026-09-01")
    void states(LocalDate day, CardCertificate.State state) {
        assertThat(CardCertificate.on(day, EXPIRES)).isEqualTo(state);
    }

    @Test
    @DisplayName("names 2026-08-31 as the last day")
    void usableUntil() {
        assertThat(CardCertificate.usableUntil(EXPIRES)).isEqualTo("2026-08-31");
        assertThat(CardCertificate.usableUntil(LocalDate.of(2026, 11, 30))).isEqualTo("2027-02-28");
    }

    @ParameterizedTest(name = "expired on {0}, on {1}: {2}")
    @CsvSource({
        "2024-11-20, 2024-12-01, UNUSABLE",
        "2024-11-20, 2024-12-02, EXPIRED_QUALIFICATION_ONLY",
        "2024-08-31, 2024-12-02, UNUSABLE",
    })
    @DisplayName("has that grace since 2024-12-02 only")
    void dated(LocalDate expires, LocalDate day, CardCertificate.State state) {
        assertThat(CardCertificate.on(day, expires)).isEqualTo(state);
    }
}
