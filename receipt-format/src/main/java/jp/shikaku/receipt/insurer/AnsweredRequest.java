package jp.shikaku.receipt.insurer;

import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.receipt.reexamination.ReexaminationRequest;
import jp.shikaku.receipt.reexamination.ReexaminationResult;

/**
 * What an insurer asked about a receipt (データ識別 7) and what it is answered (9).
 *
 * @param request MD
 * @param code 確認区分 of the answer (11 to 14), null where it has none
 * @param branch 枝番 that was found, null where none was
 * @param result MK
 */
public record AnsweredRequest(
        ReexaminationRequest request, ConfirmationCode code, String branch, ReexaminationResult result) {

    /** Without the branch, which is personal data. */
    @Override
    public String toString() {
        return "AnsweredRequest[" + result.result() + ']';
    }
}
