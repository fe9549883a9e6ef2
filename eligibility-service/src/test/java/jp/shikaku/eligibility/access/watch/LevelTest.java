package jp.shikaku.eligibility.access.watch;

import java.time.Duration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A client who asked")
class LevelTest {

    private static final Thresholds THRESHOLDS = new Thresholds(0.3, 50, 1_000, 0.5, 300, 5_000);

    @ParameterizedTest(name = "{0} and did not find {1} is {2}")
    @CsvSource({
        "0, 0, NORMAL",
        "49, 49, NORMAL",
        "50, 50, ALERT",
        "166, 50, ALERT",
        "167, 50, NORMAL",
        "299, 299, ALERT",
        "300, 300, ENUMERATING",
        "600, 300, ENUMERATING",
        "601, 300, ALERT",
        "999, 10, NORMAL",
        "1000, 10, ALERT",
        "5000, 0, FLOODING",
        "9000, 4500, ENUMERATING"
    })
    void levels(long asked, long notFound, Level level) {
        assertThat(Level.of(asked, notFound, false, THRESHOLDS)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} and did not find {1} is {2}")
    @CsvSource({"999, 10, NORMAL", "1000, 10, ALERT", "100000, 0, ALERT", "300, 300, ALERT"})
    @DisplayName("as a service is never refused")
    void service(long asked, long notFound, Level level) {
        assertThat(Level.of(asked, notFound, true, THRESHOLDS)).isEqualTo(level);
    }

    private record Thresholds(
            double alertShare,
            long alertNotFound,
            long alertAsked,
            double throttleShare,
            long throttleNotFound,
            long throttleAsked)
            implements WatchConfig {

        @Override
        public Duration keep() {
            return Duration.ofHours(1);
        }

        @Override
        public String refresh() {
            return "off";
        }
    }
}
