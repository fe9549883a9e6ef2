package jp.shikaku.claims.month;

import java.time.YearMonth;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The list of the still unknown of 2026-10")
class StillUnknownStageTest {

    @ParameterizedTest(name = "is {1} in {0}")
    @CsvSource({
        "2026-10, NEW",
        "2026-11, FIRST_CHECK",
        "2026-12, FIRST_CHECK",
        "2027-01, DUE",
        "2028-01, DUE",
    })
    void stages(YearMonth now, StillUnknownView.Stage stage) {
        assertThat(StillUnknownView.Stage.of(YearMonth.of(2026, 10), now)).isEqualTo(stage);
    }
}
