package jp.shikaku.model;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("J.5 a ● is never equal to anything")
class CaseJ05HiddenCharacterTest {

    @Test
    @DisplayName("●橋 and 髙橋 are unknown, in either order, and so is ●橋 beside itself")
    void unknown() {
        assertThat(NameComparison.kanji("●橋", "髙橋")).isEqualTo(ItemComparison.UNKNOWN);
        assertThat(NameComparison.kanji("髙橋", "●橋")).isEqualTo(ItemComparison.UNKNOWN);
        assertThat(NameComparison.kanji("●橋", "●橋")).isEqualTo(ItemComparison.UNKNOWN);
    }
}
