package jp.shikaku.notice.document.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** With the typeface of 文字情報基盤, which is too large for the repository. */
@DisplayName("Every character of 文字情報基盤")
class EveryCharacterTest {

    private static final Path FOLDER =
            Path.of(System.getenv().getOrDefault("SHIKAKU_NOTICE_FONT_FOLDER", "/usr/share/fonts/truetype/ipamj"));

    /** Registered sequences of the collection Moji_Joho (E.3). */
    private static final int SEQUENCES = 11_384;

    /** Characters of Unicode 11 that IPAmj 005.01 lacks and later ones have; they stop a document. */
    private static final List<String> NEWER = List.of("\u9FEE", "\u9FEF");

    private static Typefaces typefaces;

    @BeforeAll
    static void read() {
        assumeTrue(
                Files.isDirectory(FOLDER),
                "needs IPAmj: install Debian's fonts-ipamj-mincho or set SHIKAKU_NOTICE_FONT_FOLDER");
        typefaces = Typefaces.with(FOLDER);
    }

    @Test
    @DisplayName("that has a code point is written")
    void codePoints() throws IOException {
        List<String> missing = IntStream.of(points())
                .mapToObj(Character::toString)
                .filter(text -> !isWritten(text))
                .toList();
        assertThat(missing).isSubsetOf(NEWER);
    }

    @Test
    @DisplayName("that has a variation sequence is written in that shape")
    void sequences() throws IOException {
        long written = IntStream.of(points())
                .mapToObj(Character::toString)
                .flatMap(text -> IntStream.rangeClosed(0xE0100, 0xE0120)
                        .mapToObj(selector -> text + Character.toString(selector)))
                .filter(EveryCharacterTest::isWritten)
                .count();
        assertThat(written).isGreaterThanOrEqualTo(SEQUENCES);
    }

    private static boolean isWritten(String text) {
        return typefaces
                .writeRegistered(text, new Typefaces.Hand(false, false))
                .faults()
                .isEmpty();
    }

    private static int[] points() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        EveryCharacterTest.class.getResourceAsStream("/jp/shikaku/mj/mj-characters.txt.gz")),
                StandardCharsets.UTF_8))) {
            String[] runs = lines.readLine().split("\t")[1].split(",");
            return Stream.of(runs)
                    .flatMapToInt(run -> {
                        String[] ends = run.split("-");
                        return IntStream.rangeClosed(
                                Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16));
                    })
                    .toArray();
        }
    }
}
