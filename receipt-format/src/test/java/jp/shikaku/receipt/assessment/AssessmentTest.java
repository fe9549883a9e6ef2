package jp.shikaku.receipt.assessment;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.prefixed.DataClass;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("Corrections of the review organisation (JY)")
class AssessmentTest {

    private static final String CLAIM =
            """
            1,1,0,MN,000000001,,131508100000001,,,
            1,2,0,IR,1,13,1,1234567,,診療所,202610,00,
            1,3,0,RE,1,1112,202609,試験,1,19850401,
            1,4,0,HO,06132013,１２,３４,1,300,
            1,5,0,SI,11,1,111000110,,288,1
            1,6,0,SI,13,1,113001810,,12,1
            """;

    @Test
    @DisplayName("replace a line, leave one out, and add one behind another")
    void allKinds() {
        Assessment assessed = apply(
                """
                2,7,0,HO,06132013,１２,３４,1,361,
                2,8,0,JY,2,4,0,5,C,7,0,
                2,9,0,JY,3,6,0,,C:K,,,
                2,10,0,SI,12,1,112007410,,73,1
                2,11,0,JY,1,5,0,,,10,0,
                1,12,0,EX,,,,,,,,,,,,
                """);

        assertThat(assessed.faults()).isEmpty();
        assertThat(Uke.text(assessed.receipt().bytes()).lines())
                .containsExactly(
                        "RE,1,1112,202609,試験,1,19850401,",
                        "HO,06132013,１２,３４,1,361,",
                        "SI,11,1,111000110,,288,1",
                        "SI,12,1,112007410,,73,1");
    }

    @Test
    @DisplayName("may concern a line that was corrected before, by its old or its new number")
    void corrected_twice() {
        Assessment assessed = apply(
                """
                2,7,0,HO,06132013,１２,３４,1,299,
                2,8,0,JY,2,4,0,,,7,0,
                2,9,0,HO,06132013,１２,３４,1,298,
                2,10,0,JY,2,7,0,,,9,0,
                """);

        assertThat(assessed.faults()).isEmpty();
        assertThat(Uke.text(assessed.receipt().bytes())).contains("HO,06132013,１２,３４,1,298,");
    }

    @Test
    @DisplayName("that cannot be applied are named with their line, and the rest is applied")
    void faults() {
        Assessment assessed = apply(
                """
                2,7,0,JY,9,4,0,,,,,
                2,8,0,JY,3,99,0,,,,,
                2,9,0,JY,2,4,0,,,77,0,
                2,10,0,JY,3,6,0,x,,,,
                2,11,0,JY,3,6,0,,,,,
                2,12,0,JY,3,6,0,,,,,
                """);

        assertThat(assessed.faults())
                .extracting(Fault::line, Fault::code)
                .containsExactly(
                        tuple(7L, "SK-R2040"),
                        tuple(8L, "SK-R2041"),
                        tuple(9L, "SK-R2042"),
                        tuple(10L, "SK-R2040"),
                        tuple(12L, "SK-R2041"));
        assertThat(assessed.receipt().lines()).hasSize(3);
    }

    @Test
    @DisplayName("are written before ON, EX and RC, with the items that differ and their reasons")
    void written() {
        RawReceipt claim = RawReceipt.of(Uke.bytes(CLAIM + "1,7,0,EX,06132013,,,,,,,,,,,\n"), 1);
        List<LineEdit> edits = PrefixedReceipt.of(claim).receiptLines(DataClass.CLAIM).stream()
                .map(line -> line.record().is("HO")
                        ? LineEdit.modify(line.record(), Uke.bytes("HO,06132013,１２,３４,1,288,\r\n"))
                        : "113001810".equals(line.record().item(3))
                                ? LineEdit.delete(line.record()).because("A", "C")
                                : LineEdit.keep(line.record()))
                .toList();

        String written = Uke.text(AssessmentWriter.write(claim, edits).bytes());

        assertThat(written)
                .endsWith(
                        """
                2,8,0,HO,06132013,１２,３４,1,288,
                2,9,0,JY,2,4,0,5,,8,0,
                2,10,0,JY,3,6,0,,A:C,,,
                1,7,0,EX,06132013,,,,,,,,,,,
                """
                                .replace("288,\n", "288,\r\n")
                                .replace(",8,0,\n", ",8,0,\r\n")
                                .replace("C,,,\n", "C,,,\r\n"));
    }

    @Test
    @DisplayName("give a receipt whose totals can be held against its details, right or wrong")
    void totalsAfterwards() {
        List<RawLine> claim =
                Uke.read(Uke.file(Uke.draft())).receipts().get(0).raw().lines();
        StringBuilder lines = new StringBuilder("1,1,0,MN,000000001,,,,,\r\n");
        int number = 1;
        for (RawLine line : claim) {
            number++;
            lines.append("1,").append(number).append(",0,").append(Uke.text(line.bytes()));
        }
        String reduced = "2,90,0," + Uke.text(claim.get(1).bytes()).replace(",2,434,", ",2,361,");
        String head = lines + reduced + "2,91,0,JY,2,3,0,5,,90,0,\r\n2,92,0,JY,3,9,0,,C,,,\r\n";

        Receipt right = assessed(head);
        Receipt wrong = assessed(lines + reduced + "2,91,0,JY,2,3,0,5,,90,0,\r\n");

        assertThat(right.insurer().points()).isEqualTo(361);
        assertThat(right.insurerDetailPoints()).isEqualTo(361);
        assertThat(wrong.insurerDetailPoints()).isEqualTo(434);
    }

    private static Receipt assessed(String lines) {
        Assessment assessed = Assessment.of(PrefixedReceipt.of(RawReceipt.of(Uke.bytes(lines), 1)));
        assertThat(assessed.faults()).isEmpty();
        return Receipt.of(assessed.receipt(), Editions.PUBLISHED.newest(ReceiptKind.MEDICAL));
    }

    private static Assessment apply(String corrections) {
        return Assessment.of(PrefixedReceipt.of(RawReceipt.of(Uke.bytes(CLAIM + corrections), 1)));
    }
}
