package jp.shikaku.model;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.shikaku.model.character.CharacterKeys;

import static org.assertj.core.api.Assertions.assertThat;

@Label("Laws of folding")
class FoldingLawsTest {

    private static final String VARIANTS = "髙高﨑崎邉邊辺𠮷吉德徳濵濱浜齋斎斉齊㽵庄荘址阯\uFA10塚\uFA19神㐲伏 　一之ノが゛ﾞカー";

    @Property
    @Label("a number is folded the same by the short way, which nearly all take, and by the long one")
    void numbers(@ForAll("numbers") String written) {
        assertThat(InsuredNumber.fold(written)).isEqualTo(InsuredNumber.foldAny(written));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .withChars("019azAZ-! 　０１９ａｚＡＺ－ー−‐—～！＠［｛ｱﾞあ記")
                .ofMaxLength(6);
    }

    @Property
    @Label("a key folded again is the same key, for any text")
    void idempotent(@ForAll String text) {
        assertThat(NameFolding.kanjiKey(NameFolding.kanjiKey(text))).isEqualTo(NameFolding.kanjiKey(text));
        assertThat(NameFolding.kanaKey(NameFolding.kanaKey(text))).isEqualTo(NameFolding.kanaKey(text));
    }

    @Property
    @Label("a key folded again is the same key, for names full of variants")
    void idempotentOnNames(@ForAll("names") String name) {
        assertThat(NameFolding.kanjiKey(NameFolding.kanjiKey(name))).isEqualTo(NameFolding.kanjiKey(name));
        assertThat(NameFolding.kanaKey(NameFolding.kanaKey(name))).isEqualTo(NameFolding.kanaKey(name));
    }

    @Property
    @Label("every name agrees with itself, and comparison has no direction")
    void reflexiveAndSymmetric(@ForAll("names") String one, @ForAll("names") String other) {
        if (!one.isBlank()) {
            assertThat(NameComparison.kanji(one, one)).isEqualTo(ItemComparison.EQUAL);
            assertThat(NameComparison.address(one, one)).isEqualTo(ItemComparison.EQUAL);
        }
        assertThat(NameComparison.kanji(one, other)).isEqualTo(NameComparison.kanji(other, one));
        assertThat(NameComparison.address(one, other)).isEqualTo(NameComparison.address(other, one));
    }

    @Property(tries = 5_000)
    @Label("an equivalence where the data allow: among characters with one end, what agrees with a third agrees")
    void transitive(@ForAll("kanji") int a, @ForAll("kanji") int b, @ForAll("kanji") int c) {
        if (hasOneEnd(a) && hasOneEnd(b) && hasOneEnd(c) && agree(a, b) && agree(b, c)) {
            assertThat(agree(a, c)).isTrue();
        }
    }

    @Property
    @Label("names with one key agree")
    void oneKeyAgrees(@ForAll("names") String one, @ForAll("names") String other) {
        if (!one.isBlank() && NameFolding.kanjiKey(one).equals(NameFolding.kanjiKey(other)) && !other.isBlank()) {
            assertThat(NameComparison.kanji(one, other)).isIn(ItemComparison.EQUAL, ItemComparison.EQUIVALENT);
        }
    }

    @Example
    @Label("keys that an older folding made fold to today's")
    void oldKeys() {
        String before = "髙高﨑崎𠮷吉邉辺邊辺德徳濵浜濱浜栁柳桒桑淸清眞真齋斎齊斉澤沢廣広嶋島嶌島槗橋舘館";
        int[] points = before.codePoints().toArray();
        for (int i = 0; i < points.length; i += 2) {
            assertThat(CharacterKeys.single(points[i])).isEqualTo(CharacterKeys.single(points[i + 1]));
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.integers()
                .between(0, VARIANTS.codePointCount(0, VARIANTS.length()) - 1)
                .map(i -> VARIANTS.codePoints().toArray()[i])
                .list()
                .ofMaxSize(5)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @Provide
    Arbitrary<Integer> kanji() {
        return Arbitraries.integers()
                .between(0, VARIANTS.codePointCount(0, VARIANTS.length()) - 1)
                .map(i -> VARIANTS.codePoints().toArray()[i]);
    }

    private static boolean hasOneEnd(int point) {
        return CharacterKeys.of(point).size() == 1;
    }

    private static boolean agree(int one, int other) {
        ItemComparison agreement = NameComparison.kanji("山" + Character.toString(one), "山" + Character.toString(other));
        return agreement == ItemComparison.EQUAL || agreement == ItemComparison.EQUIVALENT;
    }
}
