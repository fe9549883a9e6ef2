package jp.shikaku.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A wrong setting")
class WrongSettingsIT {

    private static final SuiteFolder BUILT =
            SuiteFolder.of(Path.of(System.getProperty("shikaku.root")).toAbsolutePath());
    private static final Map<String, String> NEEDED = Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://localhost:1/none",
            "QUARKUS_DATASOURCE_USERNAME",
            "none",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "http://localhost:1",
            "SHIKAKU_TOKENS_KEY",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "SHIKAKU_NOTICE_KEY_FILE",
            "/tmp/none");

    /** A key of tokens of eight bytes. */
    private static final String SHORT = "c2hvcnRrZXk=";

    @ParameterizedTest(name = "{1}={2}")
    @MethodSource
    @DisplayName("keeps a service from starting, with one line that names it")
    void refused(String service, String variable, String value, String line, @TempDir Path folder) throws Exception {
        Path log = folder.resolve("log");
        ProcessBuilder command = new ProcessBuilder(Launch.jars(BUILT).command(service, 0, NEEDED.keySet()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().putAll(NEEDED);
        command.environment().put(variable, value);

        Process process = command.start();

        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isNotZero();
        assertThat(lines(log)).filteredOn(printed -> printed.contains(line)).hasSize(1);
        assertThat(lines(log)).filteredOn(printed -> printed.contains(SHORT)).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("eligibility", "SHIKAKU_WATCH_ALERT_SHARE", "1.5", "shikaku.watch.alert-share"),
                Arguments.of("eligibility", "SHIKAKU_TOKENS_FORMER_KEYS", SHORT, "shikaku.tokens.former-keys"),
                Arguments.of("eligibility", "SHIKAKU_REGISTRY_RETENTION", "P5Y11M", "shikaku.registry.retention"),
                Arguments.of("eligibility", "SHIKAKU_QUALITY_TICK", "soon", "shikaku.quality.tick"),
                Arguments.of("claims", "SHIKAKU_RECHECK_CHUNK", "many", "shikaku.recheck.chunk"),
                Arguments.of("claims", "SHIKAKU_RECHECK_PAGE", "1000", "shikaku.recheck.page"),
                Arguments.of("notice", "SHIKAKU_NOTICE_PUBLIC_URL", "not an address", "shikaku.notice.public-url"));
    }

    private static List<String> lines(Path log) throws IOException {
        return Files.readAllLines(log);
    }
}
