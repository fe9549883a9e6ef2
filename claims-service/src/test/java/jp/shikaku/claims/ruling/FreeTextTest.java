package jp.shikaku.claims.ruling;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("Words of a person about a decision")
class FreeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-10に喪失、9月12日に証を回収", "10月分 3210円", " 電話で確認 ", "内線 12345"})
    @DisplayName("may hold dates, amounts and extensions")
    void allowed(String words) {
        assertThat(new FreeText(words).value()).isEqualTo(words.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "番号123456", "番号１２３４５６", "1234-5678-9012", "1234 5678 90", "１２３４－５６７８－９０"})
    @DisplayName("may not be empty, nor hold what looks like a number of a person")
    void refused(String words) {
        assertThatThrownBy(() -> new FreeText(words)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("are at most 500 characters, and are not printed by accident")
    void bounds() {
        assertThatThrownBy(() -> new FreeText("あ".repeat(501))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new FreeText("あ".repeat(500)).toString()).doesNotContain("あ");
    }
}
