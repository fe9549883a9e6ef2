package jp.shikaku.model;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Names and addresses of two sources are compared")
class NameComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "高橋　一郎,高橋 一郎,EQUAL",
        "髙橋　一郎,高橋一郎,EQUIVALENT",
        "葛\uDB40\uDD00城,葛城,EQUIVALENT",
        "\uFA10田,塚田,EQUAL",
        "渡邉,渡辺,EQUIVALENT",
        "渡邉,渡邊,EQUIVALENT",
        "斎藤,斉藤,DIFFERENT",
        "齋藤,齊藤,DIFFERENT",
        "齋藤,斎藤,EQUIVALENT",
        "佐藤,加藤,DIFFERENT",
        "佐藤,佐藤一,DIFFERENT",
        "功,切,DIFFERENT",
        "●橋,高橋,UNKNOWN",
        "●橋,●橋,UNKNOWN",
        ",高橋,UNKNOWN",
        "'　',高橋,UNKNOWN"
    })
    @DisplayName("in kanji, by the sets of characters under which each may be found")
    void kanji(String one, String other, ItemComparison expected) {
        assertThat(NameComparison.kanji(one, other)).isEqualTo(expected);
        assertThat(NameComparison.kanji(other, one)).isEqualTo(expected);
    }

    @Test
    @DisplayName("a character with two ends is equivalent to both, and they are not to each other")
    void severalEnds() {
        assertThat(NameComparison.kanji("㽵司", "庄司")).isEqualTo(ItemComparison.EQUIVALENT);
        assertThat(NameComparison.kanji("㽵司", "荘司")).isEqualTo(ItemComparison.EQUIVALENT);
        assertThat(NameComparison.kanji("庄司", "荘司")).isEqualTo(ItemComparison.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({
        "ﾀｶﾊｼ ｲﾁﾛｳ,タカハシ　イチロウ,EQUAL",
        "きょうこ,キョウコ,EQUIVALENT",
        "キヨウコ,キョウコ,EQUIVALENT",
        "ヂュン,ジユン,EQUIVALENT",
        "ヲノ,オノ,EQUIVALENT",
        "ユーコ,ユコ,EQUIVALENT",
        "ジョン・スミス,ジヨンスミス,EQUIVALENT",
        "サトウ,サイトウ,DIFFERENT",
        "●トウ,サトウ,UNKNOWN"
    })
    @DisplayName("in kana, without small kana, voiced pairs and long-vowel marks")
    void kana(String one, String other, ItemComparison expected) {
        assertThat(NameComparison.kana(one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "東京都千代田区霞が関１丁目２番３号,東京都千代田区霞が関1丁目2番3号,EQUAL",
        "東京都千代田区霞が関一丁目二番三号,千代田区霞ヶ関1-2-3,EQUIVALENT",
        "東京都千代田区霞が関１－２－３,東京都千代田区霞が関1−2−3 コーポ髙橋101,EQUIVALENT",
        "東京都千代田区霞が関1-2-3,東京都千代田区霞が関1-2-4,DIFFERENT",
        "東京都千代田区霞が関1-2-3,大阪府千代田区霞が関1-2-3,DIFFERENT",
        "札幌市中央区北一条西二丁目3番地4,札幌市中央区北1条西2丁目3-4,EQUIVALENT",
        "札幌市中央区北1条西2丁目3-4,札幌市中央区北2条西2丁目3-4,DIFFERENT",
        "長野県諏訪郡大字富士見字原十二番地の三,諏訪郡富士見原12-3,EQUIVALENT",
        "港区虎ノ門二の三,港区虎の門2-3,DIFFERENT",
        "港区虎ノ門2の三,港区虎の門2-3,EQUIVALENT",
        "渋谷区恵比寿西10番地,渋谷区恵比寿西10,EQUIVALENT",
        "渋谷区恵比寿西10番地1,渋谷区恵比寿西101,DIFFERENT",
        "世田谷区桜新町1-2,世田谷区櫻新町１丁目２番,EQUIVALENT",
        "岩手県宮古市田老第3地割12番地5,宮古市田老第三地割12-5,DIFFERENT",
        "千代田区霞が関1-2-3,千代田区永田町1-2-3,DIFFERENT",
        "千代田区霞が関●-2,千代田区霞が関1-2,UNKNOWN",
        ",千代田区霞が関1-2,UNKNOWN"
    })
    @DisplayName("addresses by town and number, in any notation, without the building")
    void address(String one, String other, ItemComparison expected) {
        assertThat(NameComparison.address(one, other)).isEqualTo(expected);
        assertThat(NameComparison.address(other, one)).isEqualTo(expected);
    }
}
