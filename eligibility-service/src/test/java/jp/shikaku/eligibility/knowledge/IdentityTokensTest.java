package jp.shikaku.eligibility.knowledge;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.coverage.Identity;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Tokens of an identity")
class IdentityTokensTest {

    private static final String OLD = "b2xkLWtleS1vZi10aGUtdGVzdHMtbm90LWluLXVzZSEh";
    private static final Identity SOMEBODY = new Identity("06132013:1:23", LocalDate.parse("1988-05-14"));

    private final IdentityTokens before = ReplacedKey.tokens(OLD, List.of());
    private final IdentityTokens overlap = ReplacedKey.tokens(ReplacedKey.NEW, List.of(OLD));
    private final IdentityTokens after = ReplacedKey.tokens(ReplacedKey.NEW, List.of());

    @Test
    @DisplayName("are one per key, the present key's first, 43 characters each")
    void perKey() {
        assertThat(overlap.all(SOMEBODY)).containsExactly(after.of(SOMEBODY), before.of(SOMEBODY));
        assertThat(overlap.all(SOMEBODY))
                .allMatch(token -> token.length() == 43)
                .doesNotHaveDuplicates();
        assertThat(overlap.of(SOMEBODY)).isEqualTo(after.of(SOMEBODY));
    }

    @Test
    @DisplayName("meet those of the instances before and after in every step of a replacement")
    void everyStep() {
        assertThat(overlap.all(SOMEBODY)).containsAnyElementsOf(before.all(SOMEBODY));
        assertThat(overlap.all(SOMEBODY)).containsAnyElementsOf(after.all(SOMEBODY));
        assertThat(after.all(SOMEBODY)).doesNotContainAnyElementsOf(before.all(SOMEBODY));
    }
}
