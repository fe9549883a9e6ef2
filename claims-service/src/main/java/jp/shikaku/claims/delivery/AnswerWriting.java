package jp.shikaku.claims.delivery;

import java.time.YearMonth;
import java.util.List;

import jp.shikaku.claims.report.ReportText;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.model.Tokyo;
import jp.shikaku.receipt.insurer.AnsweredRequest;
import jp.shikaku.receipt.reexamination.ReexaminationRequest;
import jp.shikaku.receipt.reexamination.ReexaminationResult;

/**
 * Puts a request and its answer into the words of MD and MK (domain notes A.9.4). 整理番号 is the id of the request without
 * hyphens, as far as the item holds it, by which the insurer finds its request again.
 */
final class AnswerWriting {

    private static final int REFERENCE_LENGTH = 30;
    private static final int NOTE_BYTES = 500;
    private static final String HEALTH_INSURANCE = "101";
    private static final String NATIONAL_HEALTH_INSURANCE = "201";
    private static final int FULL_WIDTH = '０' - '0';

    private AnswerWriting() {}

    static AnsweredRequest of(AnswerStore.Answered answered, InsurerNumber insurer) {
        return new AnsweredRequest(
                request(answered),
                answered.code() == null ? null : ConfirmationCode.ofCode(answered.code()),
                answered.branch(),
                result(answered, insurer));
    }

    private static ReexaminationRequest request(AnswerStore.Answered answered) {
        return new ReexaminationRequest(
                "",
                Tokyo.dayOf(answered.requestedAt()),
                answered.requestId().toString().replace("-", "").substring(0, REFERENCE_LENGTH),
                answered.reasonNumber(),
                answered.newInsurer() == null
                        ? ""
                        : fullWidth(answered.newInsurer().printed()),
                answered.date1(),
                answered.date2(),
                answered.note() == null ? "" : ReportText.fit(plain(answered.note()), NOTE_BYTES),
                false);
    }

    private static ReexaminationResult result(AnswerStore.Answered answered, InsurerNumber insurer) {
        boolean national = insurer.scheme().reviewOrganisation() == ReviewOrganisation.KOKUHOREN;
        return new ReexaminationResult(
                "",
                Tokyo.dayOf(answered.requestedAt()),
                national ? NATIONAL_HEALTH_INSURANCE : HEALTH_INSURANCE,
                YearMonth.from(Tokyo.dayOf(answered.answeredAt())),
                "",
                answered.result(),
                answered.returnCode() == null ? "" : answered.returnCode(),
                answered.unchangedReason() == null ? List.of() : List.of(answered.unchangedReason()),
                insurer.padded());
    }

    /** Items are not quoted: a comma becomes ，, and a line end a blank. */
    private static String plain(String text) {
        return text.replace(',', '，').replaceAll("\\p{Cntrl}", " ");
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.strip().chars().forEach(digit -> wide.append((char) (digit + FULL_WIDTH)));
        return wide.toString();
    }
}
