package jp.shikaku.receipt.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A file far larger than the memory")
class SmallHeapTest {

    /** 54 MB of claims; {@code -Dshikaku.streamed-receipts=1000000} streams 0.5 GB. */
    private static final String RECEIPTS = System.getProperty("shikaku.streamed-receipts", "100000");

    @Test
    @DisplayName("is read receipt by receipt in 24 MB: claims, insurer-side files and returns")
    void streams() throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        StreamedFile.class.getName(),
                        RECEIPTS)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
