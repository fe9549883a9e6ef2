package jp.shikaku.claims.requests.rule;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The tables of requests after the billing")
class RequestTablesTest {

    private static final RequestReasons REASONS = RequestReasons.delivered();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"100018, S1018", "100022, S1022", "100048, S1048", "100011, S1011", "201103, 1103"})
    @DisplayName("a reason number gives the 返戻事由コード of the national examples")
    void returnCodes(String number, String code) {
        assertThat(REASONS.of(number).orElseThrow().returnCode()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"100025", "100030", "100045", "100070", "299999"})
    @DisplayName("withdrawals and what is not about the qualification are no reasons")
    void others(String number) {
        assertThat(REASONS.of(number)).isEmpty();
    }

    @Test
    @DisplayName("a request is in time to the end of the sixth month after the claim month")
    void limits() {
        TimeLimits limits = TimeLimits.delivered();

        assertThat(limits.lastDay(TimeLimits.Asked.INSURER_REQUEST, YearMonth.of(2026, 10)))
                .isEqualTo(LocalDate.of(2027, 4, 30));
        assertThat(limits.lastDay(TimeLimits.Asked.WITHDRAWAL, YearMonth.of(2026, 8)))
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }
}
