package jp.shikaku.receipt.insurer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.assessment.Assessment;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.file.ReadLimits;
import jp.shikaku.receipt.file.UkeReader;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.prefixed.DataClass;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

@DisplayName("What is forwarded to an insurer")
class ForwardedReceiptWriterTest {

    private static final RawLine INSTITUTION = RawLine.of(Uke.bytes("IR,1,13,1,1234567,,診療所,202610,00,\r\n"), 1);
    private static final RawReceipt RECEIPT = receipt(Uke.file(Uke.draft()));
    private static final ForwardedPart CLAIMED = new ForwardedPart(
            InsurerNumber.of("06132013"),
            "１２３",
            "４５６７",
            "01",
            new ReceiptType("1112"),
            null,
            DayMask.ofDays(3, 17),
            2,
            434);
    private static final ForwardedPart CITY = new ForwardedPart(
            InsurerNumber.of("138057"), "１２", "３４５", "02", new ReceiptType("1116"), 70, DayMask.ofDays(3, 17), 2, 434);

    @Test
    @DisplayName("an unchanged receipt: management, institution, the lines as received, and what was confirmed in SN")
    void unchanged() {
        String bundle = Uke.text(write(ConfirmationCode.NO_CHANGE, CLAIMED));

        assertThat(bundle.lines())
                .contains(
                        "1,1,0,MN,000000001,,131508100000001,,,".replace("131508100000001", search()),
                        "1,2,0,IR,1,13,1,1234567,,診療所,202610,00,")
                .anyMatch(line -> line.startsWith("1,3,0,RE,1,1112,202609,試験　太郎,"))
                .anyMatch(line -> line.startsWith("1,4,0,HO,06132013,１２３,４５６７,2,434,"))
                .contains("1,5,0,SN,1,02,06132013,１２３,４５６７,01,,")
                .noneMatch(line -> line.startsWith("5,") || line.startsWith("6,") || line.contains(",EX,"));
    }

    @Test
    @DisplayName(
            "a moved receipt: HO keeps the claimed insurer, SN and EX name the confirmed one, RE its type and ratio")
    void moved() {
        PrefixedReceipt moved = read(write(ConfirmationCode.MOVED, CITY));
        Receipt result = Receipt.of(moved.receipt(DataClass.CLAIM), Editions.PUBLISHED.newest(ReceiptKind.MEDICAL));

        assertThat(result.insurer().insurer().value()).isEqualTo("06132013");
        assertThat(result.type().value()).isEqualTo("1116");
        assertThat(result.benefitRatio()).isEqualTo(70);
        assertThat(result.qualification().orElseThrow().confirmation()).isEqualTo(ConfirmationCode.MOVED);
        assertThat(result.qualification().orElseThrow().insurerNumber()).isEqualTo("  138057");
        assertThat(result.insurerDetailPoints()).isEqualTo(434);
        assertThat(moved.first("EX").item(1)).isEqualTo("  138057");
    }

    @Test
    @DisplayName("the claim as received stands beside the result, and the corrections lead from one to the other")
    void corrections() {
        for (byte[] bundle : List.of(write(ConfirmationCode.MOVED, CITY), split(3, 288), split(17, 146))) {
            PrefixedReceipt forwarded = read(bundle);

            assertThat(forwarded.receipt(DataClass.AS_RECEIVED).bytes()).isEqualTo(RECEIPT.bytes());
            Assessment corrected = Assessment.of(forwarded, DataClass.AS_RECEIVED, DataClass.QUALIFICATION_CORRECTION);
            assertThat(corrected.faults()).isEmpty();
            assertThat(corrected.receipt().bytes())
                    .isEqualTo(forwarded.receipt(DataClass.CLAIM).bytes());
        }
    }

    @Test
    @DisplayName("a part of a divided receipt holds the details of its days, with their counts, days and points")
    void divided() {
        Receipt first = Receipt.of(
                read(split(3, 288)).receipt(DataClass.CLAIM), Editions.PUBLISHED.newest(ReceiptKind.MEDICAL));
        Receipt second = Receipt.of(
                read(split(17, 146)).receipt(DataClass.CLAIM), Editions.PUBLISHED.newest(ReceiptKind.MEDICAL));

        assertThat(first.insurer().points()).isEqualTo(288);
        assertThat(first.insurerDetailPoints()).isEqualTo(288);
        assertThat(first.insurerVisitDays().orElseThrow().counted()).isEqualTo(DayMask.ofDays(3));
        assertThat(first.groups()).hasSize(1);
        assertThat(second.insurer().points()).isEqualTo(146);
        assertThat(second.insurer().actualDays()).isEqualTo(1);
        assertThat(second.groups()).hasSize(2);
        assertThat(Uke.text(split(3, 288)).lines().filter(line -> line.startsWith("1,")))
                .as("the comment goes with its drug")
                .noneMatch(line -> line.contains(",CO,"));
    }

    @Test
    @DisplayName("what the patient paid for the whole receipt stands in no part, only in the lines as received")
    void recordedBurden() {
        String text = Uke.text(RECEIPT.bytes()).replace(",2,434,,,,,,,,,", ",2,434,,,,,,1300,,,");
        byte[] bundle = write(ConfirmationCode.SPLIT, part(3, 288), RawReceipt.of(Uke.bytes(text), 1));

        assertThat(Uke.text(bundle).lines().filter(line -> line.contains(",HO,") && line.contains("1300")))
                .singleElement(STRING)
                .startsWith("5,");
    }

    @Test
    @DisplayName("a part whose points are not those of its days is refused")
    void wrongPoints() {
        assertThatThrownBy(() -> split(3, 287))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other points");
    }

    @Test
    @DisplayName("a detail that left its 診療識別 to one of another day states it itself")
    void sectionCarried() {
        String text = Uke.text(RECEIPT.bytes()).replace("SI,12,1,112007410", "SI,,1,112007410");
        byte[] bundle = write(ConfirmationCode.SPLIT, part(17, 146), RawReceipt.of(Uke.bytes(text), 1));

        assertThat(Uke.text(bundle).lines()).anyMatch(line -> line.matches("1,[0-9]+,0,SI,11,1,112007410,.*"));
    }

    @Test
    @DisplayName("earlier claims in a re-claim follow as 11 to 16, with their own line numbers")
    void history() {
        String reclaim = Uke.text(RECEIPT.bytes()) + "8,1,0,MN,000000007,,,,,\r\n1,4,0,HO,06132013,１,２,1,9\r\n";
        byte[] bundle = write(ConfirmationCode.NO_CHANGE, CLAIMED, RawReceipt.of(Uke.bytes(reclaim), 1));

        assertThat(Uke.text(bundle)).endsWith("8,1,0,MN,000000007,,,,,\r\n11,4,0,HO,06132013,１,２,1,9\r\n");
    }

    private static byte[] split(int day, long points) {
        return write(ConfirmationCode.SPLIT, part(day, points));
    }

    private static ForwardedPart part(int day, long points) {
        return new ForwardedPart(
                CITY.insurer(),
                CITY.symbol(),
                CITY.number(),
                CITY.branch(),
                CITY.type(),
                70,
                DayMask.ofDays(day),
                1,
                points);
    }

    private static byte[] write(ConfirmationCode code, ForwardedPart part) {
        return write(code, part, RECEIPT);
    }

    private static byte[] write(ConfirmationCode code, ForwardedPart part, RawReceipt receipt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ForwardedReceiptWriter(out)
                    .write(new ForwardedReceipt(INSTITUTION, receipt, code, part, "000000001", search()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static String search() {
        return SearchNumber.of(new InstitutionCode("1311234567"), YearMonth.of(2026, 10), "000000001");
    }

    private static PrefixedReceipt read(byte[] bundle) {
        try {
            UkeReader reader = UkeReader.ofInsurerFile(new ByteArrayInputStream(bundle), ReadLimits.DEFAULT);
            return PrefixedReceipt.of((RawReceipt) reader.next());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static RawReceipt receipt(byte[] file) {
        try {
            UkeReader reader = new UkeReader(new ByteArrayInputStream(file));
            for (FilePart part = reader.next(); part != null; part = reader.next()) {
                if (part instanceof RawReceipt raw) {
                    return raw;
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("no receipt");
    }
}
