package jp.shikaku.claims.reassignment;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Age groups: an age is reached on the day before the birthday")
class AgeGroupTest {

    @ParameterizedTest(name = "born {0}, treated in {1}: {2}")
    @CsvSource({
        "2020-04-01, 2026-03, PRESCHOOL",
        "2020-04-01, 2026-04, GENERAL",
        "2020-04-02, 2026-04, PRESCHOOL",
        "2020-04-02, 2027-03, PRESCHOOL",
        "2020-04-02, 2027-04, GENERAL",
        "1956-09-01, 2026-08, GENERAL",
        "1956-09-01, 2026-09, ELDERLY",
        "1956-09-02, 2026-09, GENERAL",
        "1956-09-02, 2026-10, ELDERLY",
        "1956-02-29, 2026-02, GENERAL",
        "1956-02-29, 2026-03, ELDERLY",
    })
    void groups(LocalDate born, YearMonth treated, AgeGroup group) {
        assertThat(AgeGroup.of(born, treated)).isEqualTo(group);
    }
}
