package jp.shikaku.local.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.population.claims.ReceiptTruth;
import jp.shikaku.population.claims.Situation;
import jp.shikaku.receipt.layout.ReceiptKind;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The comparison with the truth")
class ComparisonTest {

    private static final String OLD = "01130012";
    private static final String NEW = "06132013";

    private final ReceiptTruth truth = truth(OLD, Map.of(3, OLD, 10, NEW, 20, NEW), Situation.LATE);

    @Test
    @DisplayName("counts the days as claimed")
    void asClaimed() {
        DayCounts days = Comparison.asClaimed(List.of(truth));
        assertThat(days.right()).isEqualTo(1);
        assertThat(days.wrong()).isEqualTo(2);
        assertThat(days.wrongBy()).containsExactly(Map.entry(Situation.LATE, 2));
    }

    @Test
    @DisplayName("counts the days by the payer of each part")
    void billed() {
        Allocation split = allocation(part(OLD, 3), part(NEW, 10, 20));
        DayCounts days = Comparison.billed(List.of(truth), List.of(split));
        assertThat(days.right()).isEqualTo(3);
        assertThat(days.wrong()).isZero();
        assertThat(days.notBilled()).isZero();
    }

    @Test
    @DisplayName("counts held, refused and unlisted receipts as billed to nobody")
    void notBilled() {
        assertThat(Comparison.billed(List.of(truth), List.of(allocation())).notBilled())
                .isEqualTo(3);
        assertThat(Comparison.billed(List.of(truth), List.of()).notBilled()).isEqualTo(3);
    }

    @Test
    @DisplayName("counts a day that nobody covers as wrong whoever is billed")
    void nobodyCovers() {
        ReceiptTruth uncovered = truth(OLD, Map.of(3, ""), Situation.NO_COVERAGE);
        assertThat(Comparison.asClaimed(List.of(uncovered)).wrong()).isEqualTo(1);
    }

    @Test
    @DisplayName("counts 77777777 as billed to nobody and leaves out public expense alone")
    void withoutPayer() {
        ReceiptTruth unknown = truth("77777777", Map.of(3, OLD), Situation.UNKNOWN_QUALIFICATION);
        ReceiptTruth publicOnly = truth(null, Map.of(3, "", 4, ""), Situation.NO_COVERAGE);
        DayCounts days = Comparison.asClaimed(List.of(unknown, publicOnly));
        assertThat(days.right() + days.wrong()).isZero();
        assertThat(days.notBilled()).isEqualTo(1);
    }

    static ReceiptTruth truth(String claimed, Map<Integer, String> payers, Situation situation) {
        return new ReceiptTruth(
                ReceiptKind.MEDICAL,
                "1311211010",
                "00",
                1,
                claimed,
                300,
                payers.size(),
                new TreeMap<>(payers),
                List.of(situation, Situation.PLAIN));
    }

    static Allocation.Part part(String insurer, Integer... days) {
        int points = days.length * 100;
        return new Allocation.Part(insurer, List.of(days), days.length, points, points * 10L);
    }

    static Allocation allocation(Allocation.Part... parts) {
        return new Allocation(
                "r1",
                "1311211010/MEDICAL/00/1",
                ReceiptKind.MEDICAL,
                OLD,
                "SPLIT",
                "05",
                null,
                List.of(3, 10, 20),
                300,
                3_000,
                List.of(parts));
    }
}
