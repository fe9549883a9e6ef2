package jp.shikaku.support.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.testing.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@DisplayName("The three contracts")
class RedoclyTest {

    private static final Path TOOLS = Path.of(System.getProperty("shikaku.root"), "contracts", "tools");

    @Test
    @DisplayName("keep the rules of contracts/tools/redocly.yaml (skipped without Node.js and npm ci there)")
    void lint() throws IOException, InterruptedException {
        Path redocly = TOOLS.resolve("node_modules/.bin/redocly");
        assumeTrue(Files.exists(redocly), "no Redocly here: run npm ci in contracts/tools");
        Program.Ended lint = Program.run(
                new ProcessBuilder(redocly.toString(), "lint", "--format=stylish").directory(TOOLS.toFile()),
                Duration.ofMinutes(3));

        assertThat(lint.status()).as(lint.printed()).isZero();
    }
}
