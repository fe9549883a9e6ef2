package jp.shikaku.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.receipt.fault.FaultCode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The catalogue of faults")
class FaultDocsTest {

    @Test
    @DisplayName("stands row by row in docs/errors.md")
    void documented() throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("shikaku.root", "..")).resolve("docs/errors.md"));

        assertThat(Arrays.stream(FaultCode.values()).map(FaultDocsTest::row)).allMatch(page::contains);
    }

    @Test
    @DisplayName("has every code once")
    void unique() {
        assertThat(Arrays.stream(FaultCode.values()).map(FaultCode::code)).doesNotHaveDuplicates();
    }

    private static String row(FaultCode code) {
        return "| <a id=\"" + code.code() + "\"></a>`" + code.code() + "` | " + code.level() + " | " + code.textJa()
                + " | " + code.textEn() + " |";
    }
}
