package jp.shikaku.receipt.insurer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.KindFiles;
import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.assessment.Assessment;
import jp.shikaku.receipt.assessment.AssessmentWriter;
import jp.shikaku.receipt.assessment.LineEdit;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.prefixed.DataClass;
import jp.shikaku.receipt.returned.Reclaim;
import jp.shikaku.receipt.returned.ReturnFileReader;
import jp.shikaku.receipt.returned.ReturnFileWriter;
import jp.shikaku.receipt.returned.ReturnHead;
import jp.shikaku.receipt.returned.ReturnKind;
import jp.shikaku.receipt.returned.ReturnReason;
import jp.shikaku.receipt.returned.ReturnReasonCode;
import jp.shikaku.receipt.returned.ReturnedReceipt;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("Receipts of every kind between institution, review organisation and insurer")
class KindsExchangedTest {

    private static final String SEARCH_NUMBER = "13150810000000012";
    private static final InsurerNumber CITY = InsurerNumber.of("138057");

    @ParameterizedTest
    @DisplayName("moved: the lines as received, what became of them, corrections between, and every byte again")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOME_NURSING")
    void moved(ReceiptKind kind) throws IOException {
        RawReceipt claim = claim(kind);
        byte[] bundle = forward(kind, ConfirmationCode.MOVED, whole(kind));
        InsurerFileReceipt forwarded = read(bundle);

        assertThat(forwarded.raw().bytes()).isEqualTo(bundle);
        assertThat(forwarded.faults()).isEmpty();
        assertThat(forwarded.newInsurer()).contains(CITY);
        assertThat(forwarded.receipt().receipt(DataClass.AS_RECEIVED).bytes()).isEqualTo(claim.bytes());
        assertThat(corrected(forwarded).bytes())
                .isEqualTo(forwarded.receipt().receipt(DataClass.CLAIM).bytes());
        assertThat(understood(kind, forwarded).qualification().orElseThrow().insurerNumber())
                .isEqualTo(CITY.padded());
        assertThat(Uke.text(bundle).lines().limit(3).map(line -> line.split(",")[3]))
                .containsExactly("MN", kind == ReceiptKind.PHARMACY ? "YK" : "IR", "RE");
    }

    @ParameterizedTest
    @DisplayName("returned, corrected and claimed again in another month: accepted without a fault, history untouched")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOME_NURSING")
    void claimedAgain(ReceiptKind kind) throws IOException {
        byte[] file = returned(kind);
        ReturnedReceipt returned = new ReturnFileReader(new ByteArrayInputStream(file)).next();
        YearMonth later = Uke.HEAD.claimMonth().plusMonths(2);

        byte[] again = claimAgain(kind, returned, later);
        Uke.Outcome outcome = Uke.read(again);

        assertThat(outcome.codes()).isEmpty();
        assertThat(outcome.refused()).isFalse();
        RawReceipt raw = outcome.receipts().get(0).raw();
        assertThat(outcome.receipts().get(0).receipt().orElseThrow().searchNumber())
                .isEqualTo(SEARCH_NUMBER);
        assertThat(prefixed(raw)).isEqualTo(prefixed(returned.raw())).isNotEmpty();
        assertThat(copied(file)).isEqualTo(file);
    }

    @ParameterizedTest
    @DisplayName("assessed: the corrections (JY) give the assessed receipt")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOME_NURSING")
    void assessed(ReceiptKind kind) throws IOException {
        InsurerFileReceipt forwarded = read(forward(kind, ConfirmationCode.NO_CHANGE, whole(kind)));
        List<LineEdit> edits = forwarded.receipt().receiptLines(DataClass.CLAIM).stream()
                .map(line -> assess(kind, line.record()))
                .toList();

        Assessment assessed = Assessment.of(
                read(AssessmentWriter.write(forwarded.raw(), edits).bytes()).receipt());

        assertThat(assessed.faults()).isEmpty();
        assertThat(Receipt.of(assessed.receipt(), Editions.PUBLISHED.newest(kind))
                        .insurer()
                        .points())
                .isEqualTo(points(kind) - 1);
    }

    @ParameterizedTest
    @DisplayName("divided by days: dental and pharmacy parts hold the details of their days, and sum to the receipt")
    @CsvSource({"DENTAL, 3, 267", "DENTAL, 17, 58", "PHARMACY, 3, 143", "PHARMACY, 17, 143"})
    void divided(ReceiptKind kind, int day, long points) throws IOException {
        InsurerFileReceipt forwarded = read(forward(kind, ConfirmationCode.SPLIT, part(kind, day, points)));
        Receipt part = understood(kind, forwarded);

        assertThat(part.insurer().points()).isEqualTo(points);
        assertThat(part.insurerDetailPoints()).isEqualTo(points);
        assertThat(part.insurer().actualDays()).isEqualTo(1);
        assertThat(part.detailDays()).isEqualTo(DayMask.ofDays(day));
        assertThat(part.daysSeen()).isEqualTo(DayMask.ofDays(day));
        assertThat(corrected(forwarded).bytes())
                .isEqualTo(forwarded.receipt().receipt(DataClass.CLAIM).bytes());
    }

    @Test
    @DisplayName("a pharmacy's part leaves out prescriptions of other days with their drugs, and keeps the summary")
    void prescriptions() throws IOException {
        String text = Uke.text(claim(ReceiptKind.PHARMACY).bytes()) + "TK,810000001,摘要\r\n";
        RawReceipt claim = RawReceipt.of(Uke.bytes(text), 1);
        ForwardedPart part = part(ReceiptKind.PHARMACY, 17, 143);

        RawReceipt written = read(forward(ReceiptKind.PHARMACY, ConfirmationCode.SPLIT, part, claim, false))
                .receipt()
                .receipt(DataClass.CLAIM);

        assertThat(written.lines().stream().map(RawLine::recordId))
                .containsExactly("RE", "HO", "SN", "JD", "MF", "SH", "CZ", "IY", "KI", "TK");
        assertThat(written.lines().get(5).item(1)).isEqualTo("02");
    }

    @Test
    @DisplayName(
            "DPC is never divided by its details; a part that was decided all the same is written with all of them")
    void undivided() throws IOException {
        ForwardedPart part = part(ReceiptKind.DPC, 3, 3_060);

        assertThatThrownBy(() -> forward(ReceiptKind.DPC, ConfirmationCode.SPLIT, part))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be divided");
        InsurerFileReceipt forwarded =
                read(forward(ReceiptKind.DPC, ConfirmationCode.SPLIT, part, claim(ReceiptKind.DPC), true));

        Receipt written = understood(ReceiptKind.DPC, forwarded);
        assertThat(written.insurer().points()).isEqualTo(3_060);
        assertThat(written.insurerDetailPoints()).isEqualTo(9_180);
    }

    private static LineEdit assess(ReceiptKind kind, RawLine line) {
        if (!line.is("HO")) {
            return LineEdit.keep(line);
        }
        int position = Editions.PUBLISHED.newest(kind).position("HO", "total points");
        return LineEdit.modify(
                        line,
                        RecordBuilder.of(line).put(position, points(kind) - 1).encode(Unencodable.REFUSE))
                .because("A");
    }

    private static byte[] returned(ReceiptKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        YearMonth month = Uke.HEAD.claimMonth().plusMonths(1);
        ReturnFileWriter writer = new ReturnFileWriter(
                out, new ReturnHead(ReviewOrganisation.SHIHARAI_KIKIN, month, institution(kind), "00"));
        writer.write(
                KindFiles.head(KindFiles.of(kind)),
                claim(kind),
                "000000012",
                SEARCH_NUMBER,
                List.of(ReturnReason.of(month, ReturnKind.QUALIFICATION, new ReturnReasonCode("S1018"))));
        writer.finish();
        return out.toByteArray();
    }

    private static byte[] claimAgain(ReceiptKind kind, ReturnedReceipt returned, YearMonth month) throws IOException {
        FileHead head = new FileHead(
                ReviewOrganisation.SHIHARAI_KIKIN, institution(kind), "テスト機関", month, "00", "03-0000-0000", kind);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UkeWriter writer = new UkeWriter(out, head, Unencodable.REFUSE);
        writer.write(Reclaim.of(returned, 1, Editions.PUBLISHED.newest(kind)));
        writer.finish();
        return out.toByteArray();
    }

    private static byte[] copied(byte[] file) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        ReturnFileReader reader = new ReturnFileReader(new ByteArrayInputStream(file));
        List<ReturnedReceipt> all = new ArrayList<>();
        for (ReturnedReceipt next = reader.next(); next != null; next = reader.next()) {
            all.add(next);
        }
        copy.writeBytes(KindFiles.head(file).bytes());
        for (ReturnedReceipt one : all) {
            one.raw().writeTo(copy);
        }
        copy.writeBytes(reader.totals().orElseThrow().bytes());
        copy.write(0x1A);
        return copy.toByteArray();
    }

    private static String prefixed(RawReceipt raw) {
        StringBuilder lines = new StringBuilder();
        raw.lines().stream().filter(RawLine::isPrefixed).forEach(line -> lines.append(Uke.text(line.bytes())));
        return lines.toString();
    }

    private static RawReceipt corrected(InsurerFileReceipt forwarded) {
        Assessment corrected =
                Assessment.of(forwarded.receipt(), DataClass.AS_RECEIVED, DataClass.QUALIFICATION_CORRECTION);
        assertThat(corrected.faults()).isEmpty();
        return corrected.receipt();
    }

    private static Receipt understood(ReceiptKind kind, InsurerFileReceipt forwarded) {
        return Receipt.of(forwarded.receipt().receipt(DataClass.CLAIM), Editions.PUBLISHED.newest(kind));
    }

    private static RawReceipt claim(ReceiptKind kind) {
        return Uke.read(KindFiles.of(kind)).receipts().get(0).raw();
    }

    private static long points(ReceiptKind kind) {
        return Receipt.of(claim(kind), Editions.PUBLISHED.newest(kind))
                .insurer()
                .points();
    }

    private static InstitutionCode institution(ReceiptKind kind) {
        return new InstitutionCode("13" + kind.feeTable() + "1234567");
    }

    private static ForwardedPart whole(ReceiptKind kind) {
        return part(kind, 3, points(kind));
    }

    private static ForwardedPart part(ReceiptKind kind, int day, long points) {
        return new ForwardedPart(
                CITY,
                "１２",
                "３４５",
                "02",
                Receipt.of(claim(kind), Editions.PUBLISHED.newest(kind)).type(),
                70,
                DayMask.ofDays(day),
                1,
                points);
    }

    private static byte[] forward(ReceiptKind kind, ConfirmationCode code, ForwardedPart part) throws IOException {
        return forward(kind, code, part, claim(kind), false);
    }

    private static byte[] forward(
            ReceiptKind kind, ConfirmationCode code, ForwardedPart part, RawReceipt claim, boolean undivided)
            throws IOException {
        ForwardedReceipt receipt =
                new ForwardedReceipt(KindFiles.head(KindFiles.of(kind)), claim, code, part, "000000012", SEARCH_NUMBER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ForwardedReceiptWriter writer = new ForwardedReceiptWriter(out);
        if (undivided) {
            writer.writeUndivided(receipt);
        } else {
            writer.write(receipt);
        }
        return out.toByteArray();
    }

    private static InsurerFileReceipt read(byte[] bundle) throws IOException {
        return new InsurerFileReader(new ByteArrayInputStream(bundle)).next();
    }
}
