package jp.shikaku.local.print;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Tables on a terminal")
class TableTest {

    @ParameterizedTest(name = "{0} takes {1} columns")
    @CsvSource({"abc,3", "振替,4", "ＡＢ,4", "ｱｲ,2", "𠮷野,4", "髙﨑,4", "a（枝番）,9", "葛󠄀,2"})
    @DisplayName("count a full-width character as two columns")
    void width(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @Test
    @DisplayName("line their columns up whatever the characters")
    void columns() {
        String text = new Table("結果", "件数")
                .row("MOVED 振替", 1_234)
                .row("計", null)
                .row("x", "−")
                .text();
        assertThat(text)
                .isEqualTo(
                        """
                          結果         件数
                          ─────────────────
                          MOVED 振替  1,234
                          計
                          x               −
                        """);
    }
}
