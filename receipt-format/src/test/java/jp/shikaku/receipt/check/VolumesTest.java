package jp.shikaku.receipt.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A claim in several volumes")
class VolumesTest {

    private static final String ONE = Uke.text(Uke.file(Uke.draft()));
    private static final String FIRST = ONE.replace("GO,1,434,99", "GO,,,01");
    private static final String SECOND =
            ONE.replace(",202610,00,", ",202610,01,").replace("RE,1,", "RE,2,").replace("GO,1,434,99", "GO,2,868,99");

    @Test
    @DisplayName("has totals in the GO of its last volume only, and they are those of all volumes")
    void sound() throws IOException {
        assertThat(Uke.read(FIRST).codes()).isEmpty();
        assertThat(Uke.read(SECOND).codes()).isEmpty();
        assertThat(check(FIRST, SECOND)).isEmpty();
    }

    @Test
    @DisplayName("is warned of for totals before the last volume")
    void totalsTooEarly() {
        assertThat(Uke.read(FIRST.replace("GO,,,01", "GO,1,434,01")).codes()).containsExactly("SK-R4042");
    }

    @Test
    @DisplayName("is told that the totals differ, that a volume is missing, and that receipt numbers do not go on")
    void faults() throws IOException {
        assertThat(check(FIRST, SECOND.replace("GO,2,868", "GO,3,867"))).containsExactly("SK-R1017", "SK-R1018");
        assertThat(check(FIRST, SECOND.replace(",202610,01,", ",202610,02,"))).containsExactly("SK-R1041");
        assertThat(check(FIRST, SECOND.replace("RE,2,", "RE,5,"))).containsExactly("L1917");
        assertThat(check(ONE, SECOND)).containsExactly("SK-R1042");
    }

    @Test
    @DisplayName(
            "may begin with another number than 00 if its first volume holds receipt 1, as some senders number them")
    void beginsElsewhere() throws IOException {
        String only = ONE.replace(",202610,00,", ",202610,01,");

        assertThat(check(only)).isEmpty();
        assertThat(check(only.replace("GO,1,434", "GO,2,434"))).containsExactly("SK-R1017");
    }

    @Test
    @DisplayName("is not judged by its totals while its last volume is still to come, nor if they are 0 and 0")
    void notCompared() throws IOException {
        assertThat(check(FIRST)).containsExactly("SK-R1041");
        assertThat(check(FIRST, SECOND.replace("GO,2,868", "GO,0,0"))).isEmpty();
    }

    private static List<String> check(String... volumes) throws IOException {
        List<VolumeTotals> totals =
                Arrays.stream(volumes).map(VolumesTest::totals).toList();
        return VolumeSet.check(Editions.PUBLISHED.newest(ReceiptKind.MEDICAL), totals).stream()
                .map(Fault::code)
                .toList();
    }

    private static VolumeTotals totals(String file) {
        try {
            ClaimFileReader reader = ClaimFileReader.open(new ByteArrayInputStream(Uke.bytes(file)));
            while (reader.next() != null) {
                assertThat(reader.volumeTotals()).isEmpty();
            }
            return reader.volumeTotals().orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
