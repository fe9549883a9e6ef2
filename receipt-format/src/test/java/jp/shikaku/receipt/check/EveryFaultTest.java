package jp.shikaku.receipt.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("Every fault of the catalogue")
class EveryFaultTest {

    /**
     * A mistake and the fault it gives. A cell may hold {@code \n} (CR LF), {@code \l} (LF), {@code \0} (NUL), {@code \x}
     * (a byte that is no character), {@code \g} (a user-defined character), {@code \z} (the end mark) and {@code text*n}
     * (repeated); an empty cell for what stands there means the whole file.
     *
     * @param place line and item, as {@code 2/6}; {@code 2/-} for a record, {@code 0/-} for the file
     */
    record Row(String code, FaultSource source, String before, String after, String place) {

        static Row of(String line) {
            String[] cells = line.split(";", -1);
            return new Row(
                    cells[0].strip(),
                    FaultSource.valueOf(cells[1].strip()),
                    bytes(cells[2]),
                    bytes(cells[3]),
                    cells[4].strip());
        }

        byte[] file() {
            assertThat(source.text()).as("the sound file").contains(before);
            String text = before.isEmpty() ? after : source.text().replace(before, after);
            byte[] file = Uke.bytes(text.replace('\ue000', '\u0001'));
            for (int i = 0; i < file.length; i++) {
                file[i] = file[i] == 1 ? (byte) 0xFF : file[i];
            }
            return file;
        }

        private static String bytes(String cell) {
            String text = cell.strip()
                    .replace("\\n", "\r\n")
                    .replace("\\l", "\n")
                    .replace("\\0", "\0")
                    .replace("\\x", "\ue000")
                    .replace("\\g", "\ue0f0")
                    .replace("\\z", "\u001a");
            int times = text.lastIndexOf('*');
            return times < 0 ? text : text.substring(0, times).repeat(Integer.parseInt(text.substring(times + 1)));
        }

        @Override
        public String toString() {
            return code + " " + source + " " + place;
        }
    }

    @Test
    @DisplayName("has at least one bad file in the table; a new code without one fails here")
    void everyCode() {
        assertThat(Arrays.stream(FaultCode.values()).map(FaultCode::code))
                .allSatisfy(code ->
                        assertThat(rows().map(Row::code)).as("rows of " + code).contains(code));
    }

    @ParameterizedTest
    @DisplayName("is absent from the files before the mistake")
    @EnumSource(FaultSource.class)
    void sound(FaultSource source) throws IOException {
        assertThat(source.faults(Uke.bytes(source.text()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is found at its line and item, and told in both languages")
    @MethodSource("rows")
    void found(Row row) throws IOException {
        List<Fault> faults = row.source().faults(row.file());

        assertThat(faults)
                .extracting(Fault::code, fault -> fault.line() + "/" + (fault.item() < 1 ? "-" : fault.item()))
                .contains(tuple(row.code(), row.place()));
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.messageJa()).isNotBlank();
            assertThat(fault.messageEn()).isNotBlank().isNotEqualTo(fault.messageJa());
        });
    }

    static Stream<Row> rows() {
        try (InputStream table = EveryFaultTest.class.getResourceAsStream("/every-fault.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Row::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
