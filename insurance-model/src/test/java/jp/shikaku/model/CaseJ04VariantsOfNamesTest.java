package jp.shikaku.model;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("J.4 variants of one character are equivalent, other characters are not")
class CaseJ04VariantsOfNamesTest {

    @ParameterizedTest
    @CsvSource({"髙橋,高橋", "山﨑,山崎", "渡邉,渡邊", "渡邊,渡辺", "渡邉,渡辺", "𠮷野,吉野", "德川,徳川", "濵田,浜田", "栁田,柳田"})
    @DisplayName("equivalent, and one comparison key")
    void equivalent(String one, String other) {
        assertThat(NameComparison.kanji(one, other)).isEqualTo(ItemComparison.EQUIVALENT);
        assertThat(NameFolding.kanjiKey(one)).isEqualTo(NameFolding.kanjiKey(other));
    }

    @ParameterizedTest
    @CsvSource({"斎藤,斉藤", "齋藤,斉藤", "齊藤,斎藤", "㐲,伏"})
    @DisplayName("different, and different keys")
    void different(String one, String other) {
        assertThat(NameComparison.kanji(one, other)).isEqualTo(ItemComparison.DIFFERENT);
        assertThat(NameFolding.kanjiKey(one)).isNotEqualTo(NameFolding.kanjiKey(other));
    }
}
