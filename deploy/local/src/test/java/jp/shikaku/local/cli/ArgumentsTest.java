package jp.shikaku.local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.local.cli.Request.Services;
import jp.shikaku.population.TownSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The command line of ./run")
class ArgumentsTest {

    @ParameterizedTest(name = "./run {0}")
    @MethodSource
    @DisplayName("is understood")
    void understood(String line, Request request) {
        assertThat(parse(line)).isEqualTo(request);
    }

    static Stream<Arguments> understood() {
        return Stream.of(
                Arguments.of("", new Request.Play(false, false, null, null, 18_700, Services.BUILT, null)),
                Arguments.of(
                        "--once --fresh --population 200 --port-base 19000 --seed 3",
                        new Request.Play(true, true, 200, 3L, 19_000, Services.BUILT, null)),
                Arguments.of(
                        "--once --images localhost/shikaku:0.1.0",
                        new Request.Play(false, true, null, null, 18_700, Services.IMAGES, "localhost/shikaku:0.1.0")),
                Arguments.of(
                        "--manifests", new Request.Play(false, false, null, null, 18_700, Services.MANIFESTS, null)),
                Arguments.of("token reviewer", new Request.Token("reviewer", null, 18_700)),
                Arguments.of("token approver ben", new Request.Token("approver", "ben", 18_700)),
                Arguments.of(
                        "token --port-base 19000 institution 1311234567",
                        new Request.Token("institution", "1311234567", 19_000)),
                Arguments.of(
                        "generate --out town",
                        new Request.Generate(Path.of("town"), TownSettings.DEFAULT_PEOPLE, TownSettings.DEFAULT_SEED)),
                Arguments.of("--help", new Request.Help()),
                Arguments.of("token --help", new Request.Help()));
    }

    @ParameterizedTest(name = "./run {0}")
    @ValueSource(
            strings = {
                "--populaton 5",
                "--population",
                "--population many",
                "--population 49",
                "--population 2000001",
                "--port-base 80",
                "--images shikaku",
                "--images localhost/shikaku:0.1.0 --manifests",
                "token",
                "token king",
                "token institution",
                "token auditor 1",
                "generate",
                "dance"
            })
    @DisplayName("is refused with one sentence and exit code 2")
    void refused(String line) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(Refusal.USAGE))
                .hasMessageEndingWith("./run --help shows what there is.");
    }

    @Test
    @DisplayName("names a caller to the identity provider as role and code")
    void clientId() {
        assertThat(new Request.Token("insurer", "06132013", 1).clientId()).isEqualTo("insurer:06132013");
        assertThat(new Request.Token("auditor", null, 1).clientId()).isEqualTo("auditor");
    }

    private static Request parse(String line) {
        return jp.shikaku.local.cli.Arguments.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }
}
