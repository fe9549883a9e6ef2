package jp.shikaku.receipt.returned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.prefixed.DataClass;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("Returned claims")
class ReturnFileTest {

    private static final Edition EDITION = Editions.PUBLISHED.newest(ReceiptKind.MEDICAL);
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final String SEARCH_NUMBER = "13150810000000012";
    private static final RawLine INSTITUTION = RawLine.of(Uke.bytes("IR,1,13,1,1234567,,診療所,202610,00,\r\n"), 1);
    private static final ReturnHead HEAD =
            new ReturnHead(ReviewOrganisation.SHIHARAI_KIKIN, MONTH, new InstitutionCode("1311234567"), "99");
    private static final ReturnReason REASON =
            ReturnReason.of(MONTH, ReturnKind.QUALIFICATION, ReturnReasonCode.ofReasonNumber("100018"));

    @Test
    @DisplayName("are written with their reason and history, and read again")
    void writtenAndRead() throws IOException {
        byte[] file = file(claim());

        ReturnFileReader reader = new ReturnFileReader(new ByteArrayInputStream(file));
        ReturnedReceipt returned = reader.next();

        assertThat(reader.next()).isNull();
        assertThat(reader.head()).contains(HEAD);
        assertThat(reader.totals().orElseThrow().item(2)).isEqualTo("434");
        assertThat(reader.fileFaults()).isEmpty();
        assertThat(returned.reasons()).containsExactly(REASON);
        assertThat(returned.reasons().get(0).code().value()).isEqualTo("S1018");
        assertThat(returned.claim().lines().get(0).item(18)).isEqualTo(SEARCH_NUMBER);
        assertThat(PrefixedReceipt.of(returned.raw()).receipt(DataClass.CLAIM).bytes())
                .as("the history is the claim as it was")
                .isEqualTo(claim().bytes());
    }

    @Test
    @DisplayName("are claimed again with head and GO, corrected records, and the history byte for byte")
    void claimedAgain() throws IOException {
        ReturnedReceipt returned = read(file(claim())).get(0);
        String corrected = Uke.text(returned.claim().bytes()).replace("４５６７", "４５６８");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UkeWriter writer = new UkeWriter(out, Uke.HEAD, Unencodable.REFUSE);
        writer.write(Reclaim.of(returned, RawReceipt.of(Uke.bytes(corrected), 1), 1, EDITION));
        writer.finish();
        Uke.Outcome outcome = Uke.read(out.toByteArray());

        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.codes()).isEmpty();
        assertThat(outcome.receipts()).hasSize(1);
        assertThat(outcome.receipts().get(0).receipt().orElseThrow().insurer().number())
                .isEqualTo("４５６８");
        assertThat(outcome.receipts().get(0).receipt().orElseThrow().searchNumber())
                .isEqualTo(SEARCH_NUMBER);
        assertThat(outcome.receipts().get(0).receipt().orElseThrow().insurerDetailPoints())
                .as("the history is not claimed a second time")
                .isEqualTo(434);
        assertThat(history(outcome.receipts().get(0).raw())).isEqualTo(history(returned.raw()));
    }

    @Test
    @DisplayName("that are returned a second time keep what happened before as an earlier claim")
    void returnedTwice() throws IOException {
        RawReceipt again = Reclaim.of(read(file(claim())).get(0), 1, EDITION);

        RawReceipt raw = read(file(again)).get(0).raw();
        PrefixedReceipt history = PrefixedReceipt.of(raw);

        assertThat(history.receipt(DataClass.EARLIER_CLAIM).bytes()).isEqualTo(claim().bytes());
        assertThat(history.lines(DataClass.RETURN)).hasSize(2);
    }

    @ParameterizedTest
    @DisplayName("are cut at their borders, wherever the reasons stand")
    @ValueSource(
            strings = {
                "HI,1,202610,13,1,1234567,,99\nHR,202610,1,L3129\nRE,1,1112\nHO,1\n8,1,0,HO,2\n"
                        + "HR,202610,1,L3129\nRE,2,1112\nHG,2,0,99\n",
                "HI,1,202610,13,1,1234567,,99\nRE,1,1112\nHR,202610,1,L3129\nHR,202610,1,L3140\n8,1,0,HO,2\n"
                        + "RE,2,1112\nHR,202610,1,L3129\nHG,2,0,99\n",
                "IR,1,13,1,1234567\nIR,1,13,1,1234567\nRE,1,1112\nHR,202610,1,L3129\n"
                        + "IR,1,13,1,1234567\nRE,2,1112\nHR,202610,1,L3129\nHG,2,0,99\n",
                "HR,202406,1,L3129\nRE,1,1112\nHR,202406,1,L3129\nRE,2,1112\n"
            })
    void borders(String file) throws IOException {
        List<ReturnedReceipt> returned = read(Uke.bytes(file));

        assertThat(returned).hasSize(2);
        assertThat(returned).allMatch(claim -> !claim.reasons().isEmpty());
        assertThat(returned.get(1).claim().lines().stream().filter(line -> line.is("RE")))
                .extracting(line -> line.item(1))
                .containsExactly("2");
    }

    @Test
    @DisplayName("of simple senders say month, kind and code only")
    void shortForm() {
        ReturnReason reason = ReturnReason.of(RawLine.of(Uke.bytes("HR,202406,1,L3129\r\n"), 1))
                .orElseThrow();

        assertThat(reason.code()).isEqualTo(new ReturnReasonCode("L3129"));
        assertThat(reason.kind()).isEqualTo(ReturnKind.CLERICAL);
        assertThat(reason.processingMonth()).isEqualTo(YearMonth.of(2024, 6));
        assertThat(ReturnReason.of(RawLine.of(Uke.bytes("HR,202406,x,L3129"), 1)))
                .isEmpty();
        assertThat(ReturnReason.of(RawLine.of(Uke.bytes("HR,50606,1,,1022,理由,,2,,131"), 1))
                        .orElseThrow())
                .isEqualTo(new ReturnReason(
                        YearMonth.of(2024, 6),
                        ReturnKind.CLERICAL,
                        new ReturnReasonCode("1022"),
                        "理由",
                        "",
                        CorrectionState.BOTH,
                        "131"));
    }

    @Test
    @DisplayName("have a file name by kind, another after a re-examination")
    void names() {
        assertThat(ReturnFileName.of(FileKind.MEDICAL, false)).contains("RECEIPTC.HEN");
        assertThat(ReturnFileName.of(FileKind.DENTAL, ReturnKind.CLINICAL.afterReexamination()))
                .contains("RECEIPTS.SAH");
        assertThat(ReturnFileName.of(FileKind.HOME_NURSING, false)).isEmpty();
    }

    @Test
    @DisplayName("without a search number cannot be claimed again")
    void noSearchNumber() throws IOException {
        ReturnedReceipt returned =
                read(Uke.bytes("HR,202406,1,L3129\nRE,1,1112\n")).get(0);

        assertThatThrownBy(() -> Reclaim.of(returned, 1, EDITION)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RawReceipt claim() {
        return Uke.read(Uke.file(Uke.draft())).receipts().get(0).raw();
    }

    private static byte[] file(RawReceipt claim) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReturnFileWriter writer = new ReturnFileWriter(out, HEAD);
        writer.write(INSTITUTION, claim, "000000012", SEARCH_NUMBER, List.of(REASON));
        writer.finish();
        return out.toByteArray();
    }

    private static List<ReturnedReceipt> read(byte[] file) throws IOException {
        ReturnFileReader reader = new ReturnFileReader(new ByteArrayInputStream(file));
        List<ReturnedReceipt> all = new ArrayList<>();
        for (ReturnedReceipt next = reader.next(); next != null; next = reader.next()) {
            all.add(next);
        }
        return all;
    }

    private static String history(RawReceipt raw) {
        StringBuilder history = new StringBuilder();
        raw.lines().stream().filter(RawLine::isPrefixed).forEach(line -> history.append(Uke.text(line.bytes())));
        return history.toString();
    }
}
