package jp.shikaku.notice.document;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("カスタマバーコード")
class PostalBarcodeTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "千葉県千葉市稲毛区緑町3丁目30-8 郵便ビル403号, 3-30-8-403",
        "秋田県大仙市堀見内 南田茂木 添60-1, 60-1",
        "東京都千代田区霞が関1丁目3番2号 郵便プラザ503室, 1-3-2-503",
        "茨城県日立市宮田町6丁目7-14 ABCビル2F, 6-7-14-2",
        "福井県福井市新田塚3丁目80-25 J1ビル2-B, 3-80-25J1-2B",
        "千葉県鎌ヶ谷市右京塚 東3丁目-20-5 郵便・A&bコーポB604号, 3-20-5B604",
        "札幌市中央区南四条西29丁目1524-23 第2郵便ハウス501, 29-1524-23-2-501",
        "東京都世田谷区若林三丁目十六番地四　コーポ若林２０５号, 3-16-205",
        "京都府京都市上京区三条町, ''"
    })
    @DisplayName("what of an address goes into it follows the examples of Japan Post's manual")
    void addressNumber(String address, String number) {
        assertThat(PostalBarcode.addressNumber(address)).isEqualTo(number);
    }

    @Test
    @DisplayName(
            "it has 67 bars, begins with a long and a lower bar and ends the other way round, in the manual's proportions")
    void bars() {
        List<int[]> bars = PostalBarcode.of(recipient("100-0013", "東京都千代田区霞が関1丁目3番2号"))
                .orElseThrow()
                .bars();
        assertThat(bars).hasSize(67).allSatisfy(bar -> assertThat(bar[2]).isEqualTo(1));
        assertThat(bars.get(0)).containsExactly(0, 0, 1, 6);
        assertThat(bars.get(1)).containsExactly(2, 2, 1, 4);
        assertThat(bars.get(65)).containsExactly(130, 2, 1, 4);
        assertThat(bars.get(66)).containsExactly(132, 0, 1, 6);
    }

    @Test
    @DisplayName("a long address is cut after thirteen places")
    void cuts() {
        assertThat(PostalBarcode.of(recipient("064-0804", "札幌市中央区南四条西29丁目1524-23 第2郵便ハウス501"))
                        .orElseThrow()
                        .bars())
                .hasSize(67);
    }

    @ParameterizedTest
    @CsvSource({"100-0000", "12345", "''"})
    @DisplayName("a code of a whole town, or none of seven digits, has no barcode")
    void none(String postalCode) {
        assertThat(PostalBarcode.of(recipient(postalCode, "どこか1-2-3"))).isEqualTo(Optional.empty());
    }

    private static DocumentContent.Recipient recipient(String postalCode, String address) {
        return new DocumentContent.Recipient(postalCode, address, "見本");
    }
}
