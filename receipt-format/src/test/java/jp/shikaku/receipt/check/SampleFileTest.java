package jp.shikaku.receipt.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.receipt.Sample;
import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultLevel;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.UkeReader;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The public sample file")
class SampleFileTest {

    @Test
    @DisplayName("goes through with all its 75 receipts, 69 of them with an insurer")
    void acceptsAllReceipts() {
        Uke.Outcome outcome = Uke.read(Sample.bytes());

        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.receipts()).hasSize(75).allMatch(CheckedReceipt::accepted);
        assertThat(receipts(outcome)).filteredOn(Receipt::hasInsurer).hasSize(69);
    }

    @Test
    @DisplayName("adds up to the totals of its trailer: 140 and 86,392 points")
    void agreesWithTrailer() {
        List<Receipt> receipts = receipts(Uke.read(Sample.bytes()));

        assertThat(receipts.stream().mapToInt(Receipt::trailerCount).sum()).isEqualTo(140);
        assertThat(receipts.stream().mapToLong(Receipt::trailerPoints).sum()).isEqualTo(86_392);
    }

    @Test
    @DisplayName("has its known defects reported where they are")
    void reportsKnownDefects() {
        Uke.Outcome outcome = Uke.read(Sample.bytes());

        assertThat(outcome.fileFaults())
                .extracting(Fault::faultCode)
                .contains(FaultCode.INSTITUTION_ZERO, FaultCode.RECOMMENDED)
                .allMatch(code -> code.level() == FaultLevel.L4);
        assertThat(faults(outcome, FaultCode.PUBLIC_CHECK_DIGIT))
                .extracting(Fault::line)
                .containsExactly(4L);
        assertThat(faults(outcome, FaultCode.BENEFICIARY_LENGTH)).hasSize(2);
        assertThat(faults(outcome, FaultCode.ITEM_TOO_LONG))
                .extracting(Fault::messageEn)
                .contains("SY disease name: longer than the item's limit in bytes");
    }

    @Test
    @DisplayName("comes out as it went in, byte for byte")
    void keepsEveryByte() throws IOException {
        byte[] sample = Sample.bytes();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        UkeReader reader = new UkeReader(new ByteArrayInputStream(sample));
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            part.writeTo(copy);
        }

        assertThat(copy.toByteArray()).isEqualTo(sample);
    }

    private static List<Receipt> receipts(Uke.Outcome outcome) {
        return outcome.receipts().stream().map(r -> r.receipt().orElseThrow()).toList();
    }

    private static List<Fault> faults(Uke.Outcome outcome, FaultCode code) {
        return outcome.receipts().stream()
                .flatMap(receipt -> receipt.faults().stream())
                .filter(fault -> fault.faultCode() == code)
                .toList();
    }
}
