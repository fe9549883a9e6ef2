package jp.shikaku.population.claims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.population.Town;
import jp.shikaku.population.TownGenerator;
import jp.shikaku.population.TownSettings;
import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.content.Receipt;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The town's claim files, read back")
class ClaimFilesTest {

    private static final Town TOWN = TownGenerator.generate(TownSettings.demo(7, 3_000));
    private static final Map<String, ReceiptTruth> TRUTH =
            TOWN.receipts().stream().collect(Collectors.toMap(ReceiptTruth::key, Function.identity()));

    @Test
    @DisplayName("hold every receipt of the truth, once")
    void complete() throws IOException {
        int receipts = 0;
        for (ClaimFile file : TOWN.claimFiles()) {
            List<CheckedReceipt> readings = readings(file);
            assertThat(readings).hasSize(file.receipts());
            receipts += readings.size();
        }
        assertThat(receipts).isEqualTo(TRUTH.size()).isEqualTo(TOWN.receipts().size());
    }

    @Test
    @DisplayName("have no faults but the intended ones")
    void faults() throws IOException {
        for (ClaimFile file : TOWN.claimFiles()) {
            List<CheckedReceipt> readings = readings(file);
            for (int i = 0; i < readings.size(); i++) {
                ReceiptTruth truth = truth(file, i + 1);
                assertThat(readings.get(i).accepted())
                        .as("receipt %s is accepted", truth.key())
                        .isNotEqualTo(truth.situations().contains(Situation.FAULTY));
                if (readings.get(i).accepted()) {
                    assertThat(readings.get(i).faults())
                            .as("receipt %s", truth.key())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    @DisplayName("claim the points and the days of their details, and the insurer of the card that was shown")
    void arithmetic() throws IOException {
        for (ClaimFile file : TOWN.claimFiles()) {
            List<CheckedReceipt> readings = readings(file);
            for (int i = 0; i < readings.size(); i++) {
                ReceiptTruth truth = truth(file, i + 1);
                if (!truth.situations().contains(Situation.FAULTY)) {
                    check(readings.get(i).receipt().orElseThrow(), truth);
                }
            }
        }
    }

    private static void check(Receipt receipt, ReceiptTruth truth) {
        assertThat(receipt.kind()).isEqualTo(truth.kind());
        assertThat(receipt.daysSeen().days())
                .containsExactlyElementsOf(truth.payers().keySet());
        assertThat(receipt.detailDays().days())
                .containsExactlyElementsOf(truth.payers().keySet());
        if (receipt.hasInsurer()) {
            assertThat(receipt.insurer().insurer().value()).isEqualTo(truth.claimedInsurer());
            assertThat(receipt.insurer().points()).isEqualTo(truth.points()).isEqualTo(receipt.insurerDetailPoints());
            assertThat(receipt.insurer().actualDays()).isEqualTo(truth.visits());
        } else {
            assertThat(truth.claimedInsurer()).isNull();
            assertThat(receipt.publicDetailPoints(1)).isEqualTo(truth.points());
        }
    }

    private static ReceiptTruth truth(ClaimFile file, int number) {
        return TRUTH.get(file.institutionCode() + '/' + file.kind() + '/' + file.volume() + '/' + number);
    }

    private static List<CheckedReceipt> readings(ClaimFile file) throws IOException {
        ClaimFileReader reader = ClaimFileReader.open(new ByteArrayInputStream(file.content()));
        List<CheckedReceipt> readings = new ArrayList<>();
        for (CheckedReceipt next = reader.next(); next != null; next = reader.next()) {
            readings.add(next);
        }
        assertThat(reader.fileFaults()).as("faults of the file").isEmpty();
        return readings;
    }
}
