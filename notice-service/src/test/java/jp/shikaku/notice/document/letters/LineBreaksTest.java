package jp.shikaku.notice.document.letters;

import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters here are one wide, those of alphabets half. */
class LineBreaksTest {

    @Example
    @Label("a last line of one letter and its full stop gets company")
    void company() {
        assertThat(lines("資格がなくなったときは、保険者へお返しください。", 22)).isEqualTo("資格がなくなったときは、/保険者へお返しください。");
        assertThat(lines("医療機関・薬局で受診するときは、窓口でお見せください。", 12)).isEqualTo("医療機関・薬局で/受診するときは、/窓口でお見せください。");
    }

    @Example
    @Label("signs do not begin a line, brackets do not end one, however full the lines are")
    void signs() {
        assertThat(lines("あいうえ。かきくけ", 4)).isEqualTo("あいう/え。/かきくけ");
        assertThat(lines("電話番号（平日）", 5)).isEqualTo("電話番号/（平日）");
    }

    @Example
    @Label("words of an alphabet and numbers stay whole")
    void words() {
        assertThat(lines("Show it at the reception", 8)).isEqualTo("Show it at the/reception");
        assertThat(lines("世田谷区若林１２丁目３番", 8)).isEqualTo("世田谷区若林/１２丁目３番");
    }

    @Example
    @Label("names are divided at their wide spaces first, and a name without a space anywhere it may be")
    void names() {
        assertThat(named("記号 １２　番号 ３４", 6)).isEqualTo("記号 １２/番号 ３４");
        assertThat(named("アレクサンドロヴィチ", 6)).isEqualTo("アレクサン/ドロヴィチ");
    }

    @Example
    @Label("more lines than there is room for are none")
    void room() {
        assertThat(LineBreaks.of(pieces("窓口でお見せください"), 4, false, 2)).isEmpty();
    }

    @Example
    @Label("a line that ends in any case does")
    void breaks() {
        List<Piece> text = List.of(piece("窓"), Piece.BREAK, piece("口"));
        assertThat(LineBreaks.of(text, 9, false, 99).orElseThrow()).hasSize(2);
    }

    @Property(tries = 500)
    @Label("nothing is lost, nothing is wider than the line, and no more lines are made than full lines would be")
    void laws(@ForAll("texts") String text, @ForAll @IntRange(min = 4, max = 20) int width) {
        List<List<Piece>> lines = LineBreaks.of(pieces(text), width, false, 99).orElseThrow();
        assertThat(lines.stream().map(LineBreaksTest::read).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(lines).allSatisfy(line -> assertThat(line.size() == 1 || width(line) <= width)
                .isTrue());
        double all = width(pieces(text));
        assertThat((double) lines.size()).isLessThanOrEqualTo(Math.max(1, Math.ceil(2 * all / (width - 3.0))));
        assertThat(lines.stream().skip(1).map(LineBreaksTest::read)).noneMatch(line -> line.startsWith("。"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("あいうのは漢字日本アイ１２。")
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(text -> !text.contains("。。") && !text.startsWith("。"));
    }

    private static String lines(String text, double width) {
        return joined(LineBreaks.of(pieces(text), width, false, 99).orElseThrow());
    }

    private static String named(String text, double width) {
        return joined(LineBreaks.of(pieces(text), width, true, 99).orElseThrow());
    }

    private static String joined(List<List<Piece>> lines) {
        return lines.stream().map(LineBreaksTest::read).collect(Collectors.joining("/"));
    }

    private static String read(List<Piece> line) {
        return line.stream().map(piece -> piece.base().get(0).text()).collect(Collectors.joining());
    }

    private static double width(List<Piece> line) {
        return line.stream().mapToDouble(Piece::width).sum();
    }

    private static List<Piece> pieces(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(LineBreaksTest::piece)
                .toList();
    }

    private static Piece piece(String text) {
        double advance = text.codePointAt(0) < 0x2E80 ? 0.5 : 1;
        return new Piece(List.of(new Letter(null, 0, text, advance, false)), List.of());
    }
}
