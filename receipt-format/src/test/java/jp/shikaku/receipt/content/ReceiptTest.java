package jp.shikaku.receipt.content;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A medical receipt")
class ReceiptTest {

    private static final Edition MEDICAL = Editions.PUBLISHED.newest(ReceiptKind.MEDICAL);

    @Test
    @DisplayName("is read as it was written")
    void roundTrip() {
        Receipt receipt =
                Uke.read(Uke.file(Uke.draft())).receipts().get(0).receipt().orElseThrow();

        assertThat(receipt.number()).isEqualTo(1);
        assertThat(receipt.type().value()).isEqualTo("1112");
        assertThat(receipt.treatmentMonth()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(receipt.patient().name()).isEqualTo("試験　太郎");
        assertThat(receipt.patient().birthDate()).isEqualTo(LocalDate.of(1985, 4, 1));
        assertThat(receipt.insurer().insured("00").searchKey()).isEqualTo("06132013|123|4567");
        assertThat(receipt.qualification().orElseThrow().confirmation()).isEqualTo(ConfirmationCode.AT_THE_DESK);
        assertThat(receipt.daysSeen()).isEqualTo(DayMask.ofDays(3, 17));
        assertThat(receipt.deskPayment()).isEqualTo("00");
        assertThat(receipt.insurerDetailPoints()).isEqualTo(434);
    }

    @Test
    @DisplayName("has one group for lines that share their points, with the section carried on")
    void groups() {
        Receipt receipt =
                Uke.read(Uke.file(Uke.draft())).receipts().get(0).receipt().orElseThrow();

        assertThat(receipt.groups()).extracting(DetailGroup::section).containsExactly("11", "12", "21");
        assertThat(receipt.groups().get(2).lastLine() - receipt.groups().get(2).firstLine())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("counts meals (section 97) in yen and not in its points")
    void meals() {
        RawReceipt raw = RawReceipt.of(
                Uke.bytes("RE,1,1111,202609,a,1,19850401\r\nHO,06132013,,1,1,100\r\n"
                        + "SI,90,1,190000010,,100,1,,,,,,,1\r\nSI,97,1,197000410,,640,3,,,,,,,3\r\n"),
                1);

        assertThat(Receipt.of(raw, MEDICAL).insurerDetailPoints()).isEqualTo(100);
    }

    @Test
    @DisplayName("leaves out the details of an organ donor")
    void donor() {
        RawReceipt raw = RawReceipt.of(
                Uke.bytes("RE,1,1111,202609,a,1,19850401\r\nHO,06132013,,1,1,100\r\n"
                        + "SI,90,1,190000010,,100,1,,,,,,,1\r\nTI,1\r\nSI,50,1,150000010,,9,1,,,,,,,1\r\n"),
                1);

        assertThat(Receipt.of(raw, MEDICAL).groups()).hasSize(1);
    }

    @Test
    @DisplayName("that cannot be understood says why by codes only")
    void notUnderstood() {
        RawReceipt raw = RawReceipt.of(Uke.bytes("RE,1,1112,209913,secret,1,19850401\r\n"), 1);

        assertThatThrownBy(() -> Receipt.of(raw, MEDICAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("L2951")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("reads dates with the Japanese era")
    @CsvSource({
        "20210701, 2021-07-01",
        "5030701, 2021-07-01",
        "4310430, 2019-04-30",
        "3640107, 1989-01-07",
        "2151225, 1926-12-25",
        "1450730, 1912-07-30",
        "20210229, ",
        "6010101, ",
        "0010101, ",
        "2021070, ",
        "'', "
    })
    void eraDates(String written, LocalDate date) {
        assertThat(UkeDates.date(written).orElse(null)).isEqualTo(date);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("has burden classes that name their payers")
    @CsvSource({
        "1, H----",
        "5, -1---",
        "2, H1---",
        "4, H12--",
        "9, H1234",
        "Z, -1234",
        "L, ---34",
        "Y, H-234",
        "G, H---4"
    })
    void burdenClasses(String code, String payers) {
        BurdenClass burden = BurdenClass.of(code).orElseThrow();
        StringBuilder named = new StringBuilder(burden.insurance() ? "H" : "-");
        for (int n = 1; n <= 4; n++) {
            named.append(burden.publicPayer(n) ? String.valueOf(n) : "-");
        }

        assertThat(named).hasToString(payers);
    }

    @Test
    @DisplayName("has no burden class outside the table")
    void unknownBurdenClass() {
        assertThat(BurdenClass.of("A")).isEmpty();
        assertThat(BurdenClass.of("")).isEmpty();
    }
}
