package jp.shikaku.receipt.layout;

import java.time.YearMonth;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.RawReceipt;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The editions of the record tables")
class EditionsTest {

    @ParameterizedTest(name = "{0} claimed in {1}: {2}")
    @DisplayName("hold by kind and claim month")
    @CsvSource({
        "MEDICAL, 2026-10, medical-2023-03",
        "MEDICAL, 2020-10, medical-2023-03",
        "MEDICAL, 2020-09, medical-2012-04",
        "MEDICAL, 2001-01, medical-2012-04",
        "DPC, 2026-10, dpc-2023-03",
        "DENTAL, 2026-10, dental-2026-06",
        "PHARMACY, 2026-10, pharmacy-2026-06"
    })
    void chosen(ReceiptKind kind, YearMonth claimMonth, String name) {
        assertThat(Editions.PUBLISHED.of(kind, claimMonth).name()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} {1} has {2} items")
    @DisplayName("have as many items as the specifications say, the record id included")
    @CsvSource({
        "MEDICAL, RE, 38",
        "MEDICAL, SI, 44",
        "MEDICAL, TO, 48",
        "DPC, RE, 28",
        "DPC, HO, 16",
        "DPC, KO, 13",
        "DPC, GT, 12",
        "DPC, CD, 11",
        "DENTAL, UK, 10",
        "DENTAL, IR, 9",
        "DENTAL, RE, 27",
        "DENTAL, HO, 14",
        "DENTAL, KO, 10",
        "DENTAL, HS, 13",
        "DENTAL, SS, 109",
        "DENTAL, SI, 38",
        "DENTAL, IY, 39",
        "DENTAL, TO, 45",
        "DENTAL, CO, 11",
        "PHARMACY, YK, 9",
        "PHARMACY, RE, 42",
        "PHARMACY, HO, 14",
        "PHARMACY, KO, 10",
        "PHARMACY, SH, 10",
        "PHARMACY, CZ, 71",
        "PHARMACY, KI, 114",
        "PHARMACY, ST, 16",
        "PHARMACY, IY, 10",
        "PHARMACY, TO, 7"
    })
    void counts(ReceiptKind kind, String record, int items) {
        assertThat(Editions.PUBLISHED.newest(kind).record(record).orElseThrow().itemCount())
                .isEqualTo(items);
    }

    @Test
    @DisplayName("grow by a table and a line: a new one moves items, and receipts of its months are read by it")
    void newEdition() {
        Editions extended = Editions.load("editions-with-a-new-one");
        RawReceipt receipt = RawReceipt.of(Uke.bytes("RE,1,1112,203004,1,19850401,試験\r\nHO,06132013,1,434,２\r\n"), 1);

        Receipt read = Receipt.of(receipt, extended.of(ReceiptKind.MEDICAL, YearMonth.of(2030, 5)));

        assertThat(read.patient().name()).isEqualTo("試験");
        assertThat(read.insurer().points()).isEqualTo(434);
        assertThat(extended.of(ReceiptKind.MEDICAL, YearMonth.of(2030, 4)).name())
                .isEqualTo("medical-2023-03");
    }
}
