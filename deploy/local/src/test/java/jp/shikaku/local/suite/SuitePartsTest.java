package jp.shikaku.local.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.shikaku.local.cli.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The parts of the launcher")
class SuitePartsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    @DisplayName("refuse a busy port in one sentence that names it")
    void busyPort() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(busy.getLocalPort());
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.exitCode())
                            .isEqualTo(Refusal.PORT))
                    .hasMessageContaining("Port " + busy.getLocalPort());
        }
    }

    @Test
    @DisplayName("refuse to start without built services")
    void notBuilt() {
        assertThatThrownBy(() -> SuiteFolder.of(folder).requireBuilt())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("eligibility-service is not built");
    }

    @Test
    @DisplayName("put the clock forward and never back")
    void clock() throws Exception {
        SuiteClock clock = new SuiteClock(folder.resolve("offset"), Clock.fixed(NOW, ZoneOffset.UTC));
        Instant september = Instant.parse("2026-09-01T00:00:00Z");
        Instant october = Instant.parse("2026-10-01T00:00:00Z");
        clock.begin(september);
        assertThat(clock.now()).isEqualTo(september);
        clock.advanceTo(october);
        clock.advanceTo(september);
        clock.begin(september);
        assertThat(clock.now()).isEqualTo(october);
        assertThat(Duration.parse(Files.readString(folder.resolve("offset")))).isNegative();
    }

    @Test
    @DisplayName("make a secret once and keep it")
    void secrets() {
        String key = Secrets.key(folder.resolve("key"));
        assertThat(Secrets.key(folder.resolve("key"))).isEqualTo(key).hasSize(44);
    }

    @Test
    @DisplayName("wipe what earlier runs left, and nothing else")
    void wipe() {
        SuiteFolder suite = SuiteFolder.of(folder);
        suite.prepare();
        suite.wipe();
        assertThat(suite.run()).doesNotExist();
        assertThat(suite.run().getParent()).exists();
        suite.wipe();
    }
}
