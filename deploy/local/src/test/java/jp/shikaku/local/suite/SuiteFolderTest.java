package jp.shikaku.local.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.shikaku.local.cli.Refusal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The folder of a suite")
class SuiteFolderTest {

    @Test
    @DisplayName("is not begun anew while a suite is up on it, and is free before and afterwards")
    void free(@TempDir Path run) throws IOException {
        SuiteFolder folder = new SuiteFolder(run, run);
        assertThatCode(folder::requireFree).doesNotThrowAnyException();
        Path lock = Files.createDirectories(folder.postgres()).resolve("epg-lock");

        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            assertThatThrownBy(folder::requireFree)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("A suite is up on " + run);
        }

        assertThatCode(folder::requireFree).doesNotThrowAnyException();
    }
}
