package jp.shikaku.receipt.reexamination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.file.RawLine;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Re-examination records")
class ReexaminationTest {

    private static final ReexaminationRequest REQUEST = new ReexaminationRequest(
            "1", LocalDate.of(2026, 11, 2), "整理１", "100018", "", LocalDate.of(2026, 9, 1), null, "", true);

    @Test
    @DisplayName("a request and a result are read as they were written")
    void roundTrip() {
        ReexaminationResult result = new ReexaminationResult(
                "1",
                LocalDate.of(2026, 11, 2),
                "101",
                YearMonth.of(2026, 12),
                "",
                "102",
                "連絡",
                List.of("100002"),
                "06132013");
        ReasonTarget target = new ReasonTarget(4, 0);
        RelatedReceipt related = new RelatedReceipt("1", "13150810000000012");

        assertThat(ReexaminationRequest.of(line(REQUEST.encode()))).contains(REQUEST);
        assertThat(ReexaminationResult.of(line(result.encode()))).contains(result);
        assertThat(ReasonTarget.of(line(target.encode()))).contains(target);
        assertThat(RelatedReceipt.of(line(related.encode()))).contains(related);
    }

    @Test
    @DisplayName("a visit after the loss needs both dates, a changed payer its number in full-width digits")
    void requirements() {
        assertThat(REQUEST.missing()).containsExactly(Requirement.DATE_2);
        assertThat(request("100048", "06132013").missing()).containsExactly(Requirement.NEW_INSURER);
        assertThat(request("100048", "０６１３２０１３").missing()).isEmpty();
        assertThat(request("100024", "").missing()).containsExactly(Requirement.TEXT);
        assertThat(request("100001", "").missing()).isEmpty();
    }

    @Test
    @DisplayName("codes have a Japanese and an English name")
    void names() {
        assertThat(CodeTable.REASON.find("100001").orElseThrow().nameEn()).startsWith("bill another insurer");
        assertThat(CodeTable.RESULT.find("180").orElseThrow().nameJa()).isEqualTo("精算（電子資格確認）");
        assertThat(CodeTable.UPHELD.codes()).extracting(CodeTable.Code::code).contains("100001", "100002", "100003");
        assertThat(CodeTable.RESULT.find("999")).isEmpty();
    }

    @Test
    @DisplayName("unreadable ones are no request, result or target")
    void unreadable() {
        assertThat(ReexaminationRequest.of(line(Uke.bytes("MD,1,,,,10001")))).isEmpty();
        assertThat(ReexaminationResult.of(line(Uke.bytes("MK,1")))).isEmpty();
        assertThat(ReasonTarget.of(line(Uke.bytes("RT,x,0")))).isEmpty();
        assertThat(RelatedReceipt.of(line(Uke.bytes("JR,7")))).isEmpty();
    }

    private static ReexaminationRequest request(String reason, String supplement) {
        return new ReexaminationRequest("", null, "", reason, supplement, null, null, "", false);
    }

    private static RawLine line(byte[] bytes) {
        return RawLine.of(bytes, 1);
    }
}
