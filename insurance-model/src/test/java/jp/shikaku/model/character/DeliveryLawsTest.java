package jp.shikaku.model.character;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

@Label("Laws of delivery")
class DeliveryLawsTest {

    private static final int[] POINTS = MjMap.get().points().toArray();

    @Property
    @Label("everything delivered can be shown, and delivered again it is the same")
    void shownAndStable(@ForAll("texts") String text, @ForAll("repertoires") Repertoire repertoire) {
        Delivered delivered = repertoire.deliver(text);

        assertThat(delivered.text().codePoints()).allMatch(repertoire::contains);
        assertThat(repertoire.deliver(delivered.text())).isEqualTo(new Delivered(delivered.text(), List.of()));
    }

    @Property
    @Label("the substitutions are exactly what differs: applied to the registered text they give the delivered one")
    void nothingSilent(@ForAll("texts") String text, @ForAll("repertoires") Repertoire repertoire) {
        Delivered delivered = repertoire.deliver(text);
        StringBuilder applied = new StringBuilder();
        int at = 0;
        for (Substitution substitution : delivered.substitutions()) {
            int start = text.offsetByCodePoints(0, substitution.index());
            assertThat(text.startsWith(substitution.from(), start)).isTrue();
            applied.append(text, at, start).append(substitution.to());
            at = start + substitution.from().length();
        }
        assertThat(applied.append(text.substring(at))).hasToString(delivered.text());
    }

    @Provide
    Arbitrary<Repertoire> repertoires() {
        return Arbitraries.of(Repertoire.standard());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> kanji =
                Arbitraries.integers().between(0, POINTS.length - 1).map(i -> Character.toString(POINTS[i]));
        Arbitrary<String> others =
                Arbitraries.of("\uDB40\uDD00", "\uFE00", "\u3099", "　", "ｱ", "é", "①", "～", "\uFA10", "高", "●");
        return Arbitraries.oneOf(kanji, others).list().ofMaxSize(6).map(parts -> String.join("", parts));
    }
}
