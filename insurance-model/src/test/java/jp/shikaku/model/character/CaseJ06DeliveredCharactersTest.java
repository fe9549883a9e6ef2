package jp.shikaku.model.character;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("J.6 what a target can show is delivered as it is, the rest with a record")
class CaseJ06DeliveredCharactersTest {

    @Test
    @DisplayName("JIS X 0213: 德 stays, 髙 becomes 高 with a record, never a bare ●")
    void levelThree() {
        assertThat(Repertoire.JIS_X_0213.deliver("德川").substitutions()).isEmpty();

        Delivered answer = Repertoire.JIS_X_0213.deliver("髙橋");
        assertThat(answer.text()).isEqualTo("高橋");
        assertThat(answer.substitutions()).containsExactly(new Substitution(0, "髙", "高", Basis.JIS_UNIFICATION));
    }

    @Test
    @DisplayName("JIS X 0208: 德 becomes 徳")
    void levelTwo() {
        Delivered answer = Repertoire.JIS_X_0208.deliver("德川");

        assertThat(answer.text()).isEqualTo("徳川");
        assertThat(answer.substitutions())
                .containsExactly(new Substitution(0, "德", "徳", Basis.FAMILY_REGISTER_STANDARD_FORM));
    }
}
