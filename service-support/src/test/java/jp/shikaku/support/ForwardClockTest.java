package jp.shikaku.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The clock of what is known")
class ForwardClockTest {

    private final Hands hands = new Hands(Instant.parse("2026-11-22T15:30:00Z"));

    @Test
    @DisplayName("never goes back when the machine's clock does")
    void forwardOnly() {
        ForwardClock clock = new ForwardClock(hands, Optional.empty());
        Instant before = clock.now();

        hands.instant = hands.instant.minusSeconds(3600);

        assertThat(clock.now()).isEqualTo(before);
    }

    @Test
    @DisplayName("counts days in Japan")
    void daysInJapan() {
        assertThat(new ForwardClock(hands, Optional.empty()).today()).isEqualTo(LocalDate.parse("2026-11-23"));
    }

    @Test
    @DisplayName("follows the offset file of a demonstration, forward only")
    void offsetFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("offset"), "PT-48H\n");
        ForwardClock clock = new ForwardClock(hands, Optional.of(file));
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-11-20T15:30:00Z"));

        Files.writeString(file, "PT-24H");
        hands.instant = hands.instant.plusSeconds(1);
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-11-21T15:30:01Z"));

        Files.writeString(file, "PT-72H");
        hands.instant = hands.instant.plusSeconds(1);
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-11-21T15:30:01Z"));
    }

    private static final class Hands extends Clock {

        private Instant instant;

        Hands(Instant instant) {
            super();
            this.instant = instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return instant;
        }
    }
}
