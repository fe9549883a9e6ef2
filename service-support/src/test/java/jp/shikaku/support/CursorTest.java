package jp.shikaku.support;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A cursor")
class CursorTest {

    @Test
    @DisplayName("gives back the key it was made of")
    void roundTrip() {
        assertThat(Cursor.parts(Cursor.of("2026-10", 12L), 2)).containsExactly("2026-10", "12");
        assertThat(Cursor.numbers(Cursor.of(0, 42L), 2)).containsExactly(0, 42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "YQ", "Ç"})
    @DisplayName("that was not made here is refused with a code")
    void refused(String cursor) {
        assertThatThrownBy(() -> Cursor.numbers(cursor, 2))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.error()).isEqualTo(CommonError.INVALID_CURSOR));
    }
}
