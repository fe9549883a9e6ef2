package jp.shikaku.support;

import java.util.List;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    @Test
    @DisplayName("gives back ids and instants as such")
    void idsAndInstants() {
        UUID id = new UUID(1, 2);
        assertThat(Cursor.ids(Cursor.of(id, id), 2)).containsExactly(id, id);
        assertThat(Cursor.instant("2026-10-02T00:00:00Z")).isEqualTo("2026-10-02T00:00:00Z");
        assertThat(Cursor.day("0001-01-01")).isEqualTo("0001-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "1", "+1000000000-12-31T23:59:59Z", "-999999-01-01T00:00:00Z"})
    @DisplayName("whose part no database can hold is refused with a code")
    void impossibleParts(String part) {
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> Cursor.ids(Cursor.of(part), 1),
                () -> Cursor.instant(part),
                () -> Cursor.day(part),
                () -> Cursor.parts(Cursor.of("a\0b"), 1))) {
            assertThatThrownBy(reading).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.error())
                    .isEqualTo(CommonError.INVALID_CURSOR));
        }
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
