package jp.shikaku.local.compare;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.local.compare.Laws.Law;
import jp.shikaku.population.claims.ReceiptTruth;
import jp.shikaku.population.claims.Situation;

import static jp.shikaku.local.compare.ComparisonTest.allocation;
import static jp.shikaku.local.compare.ComparisonTest.part;
import static jp.shikaku.local.compare.ComparisonTest.truth;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The laws")
class LawsTest {

    private static final String OLD = "01130012";
    private static final String NEW = "06132013";

    private Laws laws;

    @BeforeEach
    void sent() {
        laws = new Laws(List.of(truth(OLD, Map.of(3, OLD, 10, NEW, 20, NEW), Situation.PLAIN)));
    }

    @Test
    @DisplayName("hold for a receipt split between two insurers")
    void hold() {
        Allocation split = allocation(part(OLD, 3), part(NEW, 10, 20));
        LedgerSums ledger = new LedgerSums();
        ledger.add("r1", 100, 1_000);
        ledger.add("r1", 200, 2_000);
        laws.checkAllocations(List.of(split));
        laws.checkComplete(List.of(split), 1, 0);
        laws.checkLedger(List.of(split), ledger, true);
        assertThat(laws.allHold()).isTrue();
    }

    @Test
    @DisplayName("notice a part that has lost points")
    void lostPoints() {
        laws.checkAllocations(
                List.of(allocation(part(OLD, 3), new Allocation.Part(NEW, List.of(10, 20), 2, 199, 1_990))));
        assertThat(laws.holds(Law.CONSERVATION)).isFalse();
    }

    @Test
    @DisplayName("notice a visit day that nobody is billed for while others are")
    void lostDay() {
        laws.checkAllocations(List.of(allocation(part(OLD, 3), new Allocation.Part(NEW, List.of(10), 2, 200, 2_000))));
        assertThat(laws.holds(Law.CONSERVATION)).isFalse();
    }

    @Test
    @DisplayName("count the prescriptions of a pharmacy as visits, of which a day may have two")
    void prescriptions() {
        ReceiptTruth medical = truth(OLD, Map.of(3, OLD, 10, NEW, 20, NEW), Situation.PLAIN);
        laws = new Laws(List.of(new ReceiptTruth(
                medical.kind(),
                medical.institutionCode(),
                medical.volume(),
                medical.receiptNumber(),
                OLD,
                300,
                4,
                medical.payers(),
                medical.situations())));
        laws.checkAllocations(
                List.of(allocation(part(OLD, 3), new Allocation.Part(NEW, List.of(10, 20), 3, 200, 2_000))));
        assertThat(laws.allHold()).isTrue();

        laws.checkAllocations(List.of(allocation(part(OLD, 3), part(NEW, 10, 20))));
        assertThat(laws.holds(Law.CONSERVATION)).isFalse();
    }

    @Test
    @DisplayName("notice a receipt whose days are not those that were sent")
    void otherDays() {
        laws = new Laws(List.of(truth(OLD, Map.of(3, OLD, 10, NEW, 21, NEW), Situation.PLAIN)));
        laws.checkAllocations(List.of(allocation()));
        assertThat(laws.holds(Law.CONSERVATION)).isFalse();
    }

    @Test
    @DisplayName("notice a day billed to two insurers")
    void billedTwice() {
        laws.checkAllocations(List.of(allocation(part(OLD, 3, 10), part(NEW, 10, 20))));
        assertThat(laws.holds(Law.NO_DAY_BILLED_TWICE)).isFalse();
    }

    @Test
    @DisplayName("notice a receipt that is nowhere")
    void nowhere() {
        laws.checkComplete(List.of(), 1, 0);
        assertThat(laws.holds(Law.EVERY_RECEIPT_IS_SOMEWHERE)).isFalse();
        assertThat(laws.brokenAt(Law.EVERY_RECEIPT_IS_SOMEWHERE)).contains("1 sent");
    }

    @Test
    @DisplayName("count a refused receipt as being somewhere")
    void refused() {
        laws.checkComplete(List.of(), 1, 1);
        assertThat(laws.allHold()).isTrue();
    }

    @Test
    @DisplayName("notice a ledger that does not sum to the receipt, or is empty after the close")
    void ledger() {
        LedgerSums ledger = new LedgerSums();
        ledger.add("r1", 300, 2_990);
        laws.checkLedger(List.of(allocation(part(OLD, 3, 10, 20))), ledger, false);
        assertThat(laws.holds(Law.LEDGER_SUMS_TO_RECEIPT)).isFalse();

        sent();
        laws.checkLedger(List.of(allocation(part(OLD, 3, 10, 20))), new LedgerSums(), false);
        assertThat(laws.allHold()).isTrue();
        laws.checkLedger(List.of(allocation(part(OLD, 3, 10, 20))), new LedgerSums(), true);
        assertThat(laws.holds(Law.LEDGER_SUMS_TO_RECEIPT)).isFalse();
    }

    @Test
    @DisplayName("remember the first place where a law was broken")
    void first() {
        laws.fail(Law.CONSERVATION, "here");
        laws.fail(Law.CONSERVATION, "there");
        assertThat(laws.brokenAt(Law.CONSERVATION)).isEqualTo("here");
        assertThat(laws.brokenAt(Law.NO_DAY_BILLED_TWICE)).isNull();
    }
}
