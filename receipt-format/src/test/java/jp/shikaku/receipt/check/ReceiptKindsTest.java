package jp.shikaku.receipt.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.receipt.KindFiles;
import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.file.UkeReader;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.writing.DetailLine;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Receipts of every kind")
class ReceiptKindsTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("are written without a fault, and read with their kind, points and totals")
    @CsvSource({"MEDICAL, 4500, 6210", "DPC, 9180, 6210", "DENTAL, 325, 0", "PHARMACY, 286, 0"})
    void roundTrip(ReceiptKind kind, long points, long meals) throws IOException {
        byte[] file = KindFiles.of(kind);
        Uke.Outcome outcome = Uke.read(file);
        ClaimHeader header =
                ClaimFileReader.open(new ByteArrayInputStream(file)).header().orElseThrow();

        assertThat(outcome.codes()).isEmpty();
        assertThat(header.kind()).isEqualTo(kind);
        assertThat(header.institution().feeTable()).isEqualTo(String.valueOf(kind.feeTable()));
        assertThat(outcome.receipts()).hasSize(2).allSatisfy(checked -> {
            Receipt receipt = checked.receipt().orElseThrow();
            assertThat(receipt.kind()).isEqualTo(kind);
            assertThat(receipt.insurer().points()).isEqualTo(points);
            assertThat(receipt.insurerDetailPoints()).isEqualTo(points);
            assertThat(
                            receipt.insurer().mealAmount() == null
                                    ? 0
                                    : receipt.insurer().mealAmount())
                    .isEqualTo(meals);
            assertThat(receipt.patient().name()).isEqualTo("試験　太郎");
        });
    }

    @ParameterizedTest
    @DisplayName("come out as they went in, byte for byte, and mean the same when they are read again from their bytes")
    @EnumSource(names = "HOME_NURSING", mode = EnumSource.Mode.EXCLUDE)
    void bytes(ReceiptKind kind) throws IOException {
        byte[] file = KindFiles.of(kind);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        UkeReader reader = new UkeReader(new ByteArrayInputStream(file));
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            part.writeTo(copy);
        }

        assertThat(copy.toByteArray()).isEqualTo(file);
        assertThat(Uke.read(file).receipts()).allSatisfy(checked -> assertThat(Receipt.of(
                        RawReceipt.of(checked.raw().bytes(), checked.raw().firstLine()),
                        Editions.PUBLISHED.of(kind, Uke.HEAD.claimMonth())))
                .isEqualTo(checked.receipt().orElseThrow()));
    }

    @ParameterizedTest(name = "{0}: {1} points on the 3rd")
    @DisplayName("tell how many points fall on a day, where they have days")
    @CsvSource({"DENTAL, 267", "PHARMACY, 143"})
    void days(ReceiptKind kind, long onTheThird) {
        Receipt receipt = read(kind);

        assertThat(receipt.groups()).allMatch(group -> group.hasDayDetail() && group.daysAddUp());
        assertThat(receipt.detailDays()).isEqualTo(DayMask.ofDays(3, 17));
        assertThat(receipt.groups().stream()
                        .mapToLong(group -> group.points(DayMask.ofDays(3)))
                        .sum())
                .isEqualTo(onTheThird);
    }

    @Test
    @DisplayName("leave DPC's payment per day without day detail, so that it is not divided")
    void bundled() {
        assertThat(read(ReceiptKind.DPC).groups())
                .filteredOn(group -> "93".equals(group.section()))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.points()).isEqualTo(9_000);
                    assertThat(group.hasDayDetail()).isFalse();
                });
    }

    @Test
    @DisplayName("begin with an IR of their own in dental files")
    void dentalInstitution() {
        String file = Uke.text(KindFiles.of(ReceiptKind.DENTAL));

        assertThat(file).startsWith("UK,1,13,3,1234567,,テスト機関,202610,,00\r\nIR,1,13,3,1234567,,202610,");
        assertThat(Uke.read(file).receipts())
                .extracting(checked -> checked.raw().lines().get(0).recordId())
                .containsOnly("IR");
    }

    @ParameterizedTest(name = "{0}: {1} → {2} is {3}")
    @DisplayName("have faults of their own")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            DPC      ; ,9180,     ; ,9181,     ; SK-R2010
            DENTAL   ; ,325,      ; ,326,      ; SK-R2010
            DENTAL   ; HS,        ; SY,        ; SK-R4012
            DENTAL   ; RE,1,3112  ; RE,1,1112  ; SK-R2008
            PHARMACY ; ,286,      ; ,287,      ; SK-R4023
            PHARMACY ; RE,1,4112  ; RE,1,4111  ; SK-R2008
            PHARMACY ; CZ,1,20260903,20260903 ; CZ,1,20260903,20261003 ; SK-R2018
            PHARMACY ; CZ,1,20260903,20260903 ; CZ,1,20260903,20260931 ; SK-R2006
            """)
    void faults(ReceiptKind kind, String before, String after, String code) {
        String file = Uke.text(KindFiles.of(kind, KindFiles.draft(kind)));

        assertThat(file).contains(before);
        assertThat(Uke.read(file.replace(before, after)).codes()).contains(code);
    }

    @Test
    @DisplayName("of DPC are not taken in a file whose first receipt is a medical one")
    void mixed() {
        String medical = Uke.text(KindFiles.of(ReceiptKind.MEDICAL, KindFiles.draft(ReceiptKind.MEDICAL)));
        String dpc = Uke.text(KindFiles.of(ReceiptKind.DPC, KindFiles.draft(ReceiptKind.DPC)));
        String receipt = dpc.substring(dpc.indexOf("RE,"), dpc.indexOf("GO,")).replace("RE,1,", "RE,2,");

        assertThat(Uke.read(medical.replace("GO,", receipt + "GO,")).codes()).contains("SK-R1013");
    }

    @Test
    @DisplayName("of home nursing are recognised and read, and refused for their unverified layout")
    void homeNursing() throws IOException {
        String file = "HM,1,13,6,1234567\r\nGO,1,0,99\r\nRE,1,6112,202609,試験,1,19850401,x\r\n"
                + "HO,06132013,１,２,,,\r\nJD,1,1,1\r\nKA,1\r\n";
        UkeReader reader = new UkeReader(new ByteArrayInputStream(Uke.bytes(file)));
        FilePart part = reader.next();
        while (!(part instanceof RawReceipt)) {
            part = reader.next();
        }
        Receipt receipt = Receipt.of((RawReceipt) part, Editions.PUBLISHED.newest(ReceiptKind.HOME_NURSING));

        assertThat(Uke.read(file).codes()).containsExactly("SK-R1014");
        assertThat(receipt.daysSeen()).isEqualTo(DayMask.ofDays(1, 2));
        assertThat(receipt.insurer().insurer().value()).isEqualTo("06132013");
        assertThat(receipt.groups()).isEmpty();
    }

    @Test
    @DisplayName("of pharmacies name the prescriber, and have their comments in TK, before the fees of KI")
    void prescriberAndSummary() {
        String file = Uke.text(KindFiles.of(
                ReceiptKind.PHARMACY,
                KindFiles.draft(ReceiptKind.PHARMACY)
                        .prescribedBy(new InstitutionCode("1311211010"), "青葉内科クリニック")
                        .detail(DetailLine.comment("01", '1', "810000001", "不詳"))));

        assertThat(file)
                .contains(",13,1,1211010,青葉内科クリニック,")
                .containsSubsequence("\r\nIY,", "\r\nTK,810000001,不詳\r\n", "\r\nKI,");
        assertThat(Uke.read(file).codes()).isEmpty();
    }

    private static Receipt read(ReceiptKind kind) {
        return Uke.read(KindFiles.of(kind)).receipts().get(0).receipt().orElseThrow();
    }
}
