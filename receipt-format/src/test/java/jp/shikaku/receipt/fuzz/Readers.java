package jp.shikaku.receipt.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.assessment.Assessment;
import jp.shikaku.receipt.assessment.AssessmentWriter;
import jp.shikaku.receipt.assessment.LineEdit;
import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.file.ReadLimits;
import jp.shikaku.receipt.file.UkeReader;
import jp.shikaku.receipt.insurer.ForwardedPart;
import jp.shikaku.receipt.insurer.ForwardedReceipt;
import jp.shikaku.receipt.insurer.ForwardedReceiptWriter;
import jp.shikaku.receipt.insurer.InsurerFileReader;
import jp.shikaku.receipt.insurer.InsurerFileReceipt;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.prefixed.DataClass;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;
import jp.shikaku.receipt.reexamination.ReasonTarget;
import jp.shikaku.receipt.reexamination.ReexaminationRequest;
import jp.shikaku.receipt.reexamination.ReexaminationResult;
import jp.shikaku.receipt.reexamination.RelatedReceipt;
import jp.shikaku.receipt.returned.Reclaim;
import jp.shikaku.receipt.returned.ReturnFileReader;
import jp.shikaku.receipt.returned.ReturnedReceipt;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that is done with a file from outside. Whatever the file, nothing may throw but what is documented. */
final class Readers {

    private static final RawLine INSTITUTION = RawLine.of(Uke.bytes("IR,1,13,1,1234567\r\n"), 1);
    private static final ReadLimits TIGHT = new ReadLimits(16, 3, 64);

    private Readers() {}

    /** Reads a file as every kind of file; each reader must give every byte again. */
    static void read(byte[] file) throws IOException {
        for (ReadLimits limits : List.of(ReadLimits.DEFAULT, TIGHT)) {
            assertThat(copy(new UkeReader(in(file), limits))).isEqualTo(file);
            assertThat(copy(UkeReader.ofInsurerFile(in(file), limits))).isEqualTo(file);
            assertThat(copy(UkeReader.ofReturnFile(in(file), limits))).isEqualTo(file);
        }
        readClaims(file);
        readInsurers(file);
        readReturns(file);
    }

    private static void readClaims(byte[] file) throws IOException {
        ClaimFileReader reader = ClaimFileReader.open(in(file));
        for (CheckedReceipt next = reader.next(); next != null; next = reader.next()) {
            next.faults().forEach(fault -> assertThat(fault.messageJa()).isNotEmpty());
            if (next.accepted()) {
                forward(next.raw(), ConfirmationCode.MOVED);
                forward(next.raw(), ConfirmationCode.SPLIT);
            }
        }
        reader.fileFaults().forEach(fault -> assertThat(fault.messageEn()).isNotEmpty());
    }

    private static void readInsurers(byte[] file) throws IOException {
        InsurerFileReader reader = new InsurerFileReader(in(file));
        for (InsurerFileReceipt next = reader.next(); next != null; next = reader.next()) {
            assertThat(next.managementNumber() + next.searchNumber() + next.newInsurer())
                    .isNotNull();
            Assessment.of(next.receipt());
            Assessment.of(next.receipt(), DataClass.AS_RECEIVED, DataClass.QUALIFICATION_CORRECTION);
            List<LineEdit> kept = next.receipt().receiptLines(DataClass.CLAIM).stream()
                    .map(line -> LineEdit.keep(line.record()))
                    .toList();
            RawReceipt raw = next.raw();
            allowed(() -> AssessmentWriter.write(raw, kept));
            next.receipt().lines().forEach(line -> {
                ReexaminationRequest.of(line.record()).ifPresent(ReexaminationRequest::missing);
                ReexaminationResult.of(line.record());
                ReasonTarget.of(line.record());
                RelatedReceipt.of(line.record());
            });
        }
    }

    private static void readReturns(byte[] file) throws IOException {
        ReturnFileReader reader = new ReturnFileReader(in(file));
        for (ReturnedReceipt next = reader.next(); next != null; next = reader.next()) {
            ReturnedReceipt returned = next;
            allowed(() -> Reclaim.of(returned, 1, Editions.PUBLISHED.newest(ReceiptKind.MEDICAL)));
            PrefixedReceipt.of(returned.raw());
        }
        assertThat(reader.head()).isNotNull();
    }

    private static void forward(RawReceipt raw, ConfirmationCode code) {
        ForwardedPart part = new ForwardedPart(
                InsurerNumber.of("138057"), null, "１", null, new ReceiptType("1112"), 70, DayMask.ofDays(3), 1, 288);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean written = allowed(() -> new ForwardedReceiptWriter(out)
                .write(new ForwardedReceipt(INSTITUTION, raw, code, part, "000000001", "13150810000000001")));
        if (written) {
            PrefixedReceipt receipt = PrefixedReceipt.of(RawReceipt.of(out.toByteArray(), 1));
            Assessment corrected = Assessment.of(receipt, DataClass.AS_RECEIVED, DataClass.QUALIFICATION_CORRECTION);
            assertThat(corrected.faults()).isEmpty();
            assertThat(corrected.receipt().bytes())
                    .isEqualTo(receipt.receipt(DataClass.CLAIM).bytes());
        }
    }

    /** Whether it was done; the documented refusal is no failure. */
    private static boolean allowed(Action action) {
        try {
            action.run();
            return true;
        } catch (IllegalArgumentException documented) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    private static byte[] copy(UkeReader reader) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            part.writeTo(copy);
            if (part instanceof RawReceipt raw) {
                assertThat(RawReceipt.of(raw.bytes(), 1).lines()).hasSameSizeAs(raw.lines());
            }
        }
        return copy.toByteArray();
    }

    private static InputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }
}
