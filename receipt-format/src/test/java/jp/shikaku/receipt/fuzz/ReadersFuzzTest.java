package jp.shikaku.receipt.fuzz;

import java.io.IOException;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the seeds in the build; fuzzes for as long as it is told to with {@code JAZZER_FUZZ=1}, docs/exchange-files.md. */
@DisplayName("Readers of files from outside")
class ReadersFuzzTest {

    static Stream<byte[]> seeds() {
        return FilesAtHand.seeds().stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void readers(byte[] file) throws IOException {
        Readers.read(file);
    }
}
