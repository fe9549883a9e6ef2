package jp.shikaku.model.character;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A repertoire")
class RepertoireTest {

    @ParameterizedTest
    @CsvSource({
        "高,true,true,true",
        "髙,false,true,false",
        "﨑,false,true,true",
        "𠮷,false,false,false",
        "德,false,true,true",
        "濵,false,true,true",
        "栁,false,true,true",
        "鷗,false,false,true",
        "淸,false,true,false",
        "邉,true,true,true",
        "邊,true,true,true",
        "齋,true,true,true",
        "祐,true,true,true",
        "槗,false,false,false",
        "●,true,true,true",
        "A,true,true,true",
        "ｱ,true,true,true",
        "～,false,true,true",
        "〜,true,false,true",
        "ゔ,false,false,true"
    })
    @DisplayName("holds what its charset carries there and back")
    void contains(String character, boolean jis0208, boolean cp932, boolean jis0213) {
        int point = character.codePointAt(0);
        assertThat(Repertoire.JIS_X_0208.contains(point)).isEqualTo(jis0208);
        assertThat(Repertoire.CP932.contains(point)).isEqualTo(cp932);
        assertThat(Repertoire.JIS_X_0213.contains(point)).isEqualTo(jis0213);
        assertThat(Repertoire.UTF_8_MJ.contains(point)).isTrue();
    }

    @Test
    @DisplayName("changes nothing that it can show")
    void asIs() {
        assertThat(Repertoire.CP932.deliver("髙橋　花子")).isEqualTo(new Delivered("髙橋　花子", List.of()));
        assertThat(Repertoire.UTF_8_MJ.deliver("葛\uDB40\uDD00𠮷").substitutions())
                .isEmpty();
        assertThat(Repertoire.CP932.deliver(null).text()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "JIS X 0208,髙橋,高橋,0,髙,高,JIS_UNIFICATION",
        "JIS X 0208,山﨑,山崎,1,﨑,崎,FAMILY_REGISTER_STANDARD_FORM",
        "JIS X 0208,𠮷野,吉野,0,𠮷,吉,JIS_UNIFICATION",
        "CP932,鷗外,鴎外,0,鷗,鴎,VARIANT_OF_STANDARD_FORM",
        "CP932,葛\uDB40\uDD00城,葛城,0,葛\uDB40\uDD00,葛,VARIATION_SELECTOR",
        "JIS X 0208,小塚\uDB40\uDD03,小塚,1,塚\uDB40\uDD03,塚,VARIATION_SELECTOR",
        "JIS X 0208,\uFA10田,塚田,0,\uFA10,塚,UNICODE_NORMALISATION",
        "JIS X 0208,１－２,１−２,1,－,−,SAME_CELL",
        "CP932,１−２,１－２,1,−,－,SAME_CELL",
        "JIS X 0208,大槗,大橋,1,槗,橋,FAMILY_REGISTER_NOTICE_5202",
        "JIS X 0208,㐲見,●見,0,㐲,●,NO_CANDIDATE",
        "CP932,が行の\u309A,が行●,2,の\u309A,●,NO_CANDIDATE"
    })
    @DisplayName("delivers the best that may stand for a character, and says so")
    void substitutes(String repertoire, String text, String delivered, int index, String from, String to, Basis basis) {
        Delivered answer = named(repertoire).deliver(text);

        assertThat(answer.text()).isEqualTo(delivered);
        assertThat(answer.substitutions()).containsExactly(new Substitution(index, from, to, basis));
        assertThat(answer.hidesSomething()).isEqualTo(basis == Basis.NO_CANDIDATE);
    }

    @Test
    @DisplayName("counts places in characters of the registered text")
    void index() {
        assertThat(Repertoire.JIS_X_0208.deliver("𠮷田\uDB40\uDD00髙").substitutions())
                .extracting(Substitution::index)
                .containsExactly(0, 1, 3);
    }

    @Test
    @DisplayName("of a link's own list holds what was added and lacks what was taken away")
    void custom() {
        Repertoire link = Repertoire.custom("link", Repertoire.JIS_X_0213, "髙", "﨑");

        assertThat(link.deliver("髙﨑").text()).isEqualTo("髙崎");
        assertThatThrownBy(() -> Repertoire.custom("all", Repertoire.UTF_8_MJ, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Repertoire named(String name) {
        return Repertoire.standard().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
