package jp.shikaku.eligibility.registration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.EligibilityError;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A file of lines")
class LineReaderTest {

    private static final String EMPTY_LINE = "{}\n";

    @Test
    @DisplayName("is cut at line ends only, wherever the buffer ends; the last line may lack one")
    void cut() throws IOException {
        List<String> texts = IntStream.range(0, 3_000)
                .mapToObj(i -> "{\"number\":\"" + "x".repeat(i % 97) + "\"}")
                .toList();

        List<ReadLine> lines = read(String.join("\n", texts));

        assertThat(lines).hasSize(3_000).last().extracting(ReadLine::number).isEqualTo(3_000);
        assertThat(lines).allMatch(line -> line.fault().error() == EligibilityError.VALUE_MISSING);
    }

    @Test
    @DisplayName("counts blank lines and passes them over")
    void blank() throws IOException {
        assertThat(read("\n" + EMPTY_LINE + " \n" + EMPTY_LINE))
                .extracting(ReadLine::number)
                .containsExactly(2, 4);
    }

    @Test
    @DisplayName("refuses a line that is too long, longer than the buffer too, and goes on with the next")
    void tooLong() throws IOException {
        for (int length : new int[] {16 * 1024, 16 * 1024 + 1, 200_000}) {
            List<ReadLine> lines = read("x".repeat(length) + '\n' + EMPTY_LINE);

            assertThat(lines).extracting(ReadLine::number).containsExactly(1, 2);
            assertThat(lines.get(0).fault().error())
                    .isEqualTo(length > 16 * 1024 ? EligibilityError.LINE_TOO_LONG : EligibilityError.LINE_UNREADABLE);
            assertThat(lines.get(1).fault().error()).isEqualTo(EligibilityError.VALUE_MISSING);
        }
    }

    private static List<ReadLine> read(String file) throws IOException {
        InputStream bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        LineReader reader = new LineReader(bytes, new ObjectMapper());
        List<ReadLine> lines = new ArrayList<>();
        for (List<ReadLine> next = reader.next(7); !next.isEmpty(); next = reader.next(7)) {
            lines.addAll(next);
        }
        return lines;
    }
}
