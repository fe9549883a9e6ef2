package jp.shikaku.claims.requests;

import java.util.Optional;

import jp.shikaku.claims.requests.rule.Answer;
import jp.shikaku.model.ConfirmationCode;

/**
 * An answer as it is kept and sent (データ識別 9).
 *
 * @param request the request
 * @param decisionNumber the decision that answers it
 * @param result 審査結果
 * @param confirmationCode 確認区分, null where there is none
 * @param unchangedReason 原審どおり理由, null where there is none
 * @param returnCode 返戻事由コード, null unless it was returned
 * @param remark why nothing was changed, where no national code says it; null otherwise
 */
record GivenAnswer(
        WaitingRequest request,
        int decisionNumber,
        String result,
        String confirmationCode,
        String unchangedReason,
        String returnCode,
        String remark) {

    private static final String RETURNED = "101";
    private static final String AS_BEFORE = "102";
    private static final String BY_ELECTRONIC_CHECK = "180";
    private static final String OTHER = "199";
    private static final String NO_LONGER_KNOWN = Answer.UnchangedReason.NO_LONGER_KNOWN.name();

    /** What is kept of an answer; empty if it is not one yet. */
    static Optional<GivenAnswer> of(WaitingRequest request, int decisionNumber, Answer answer) {
        if (answer instanceof Answer.Settled settled) {
            return Optional.of(new GivenAnswer(
                    request, decisionNumber, BY_ELECTRONIC_CHECK, settled.code().code(), null, null, null));
        }
        if (answer instanceof Answer.Unchanged unchanged) {
            String code = ConfirmationCode.NOT_CHANGED_AFTER_BILLING.code();
            return Optional.of(new GivenAnswer(
                    request,
                    decisionNumber,
                    AS_BEFORE,
                    code,
                    unchanged.reason().number(),
                    null,
                    unchanged.reason() == Answer.UnchangedReason.NO_LONGER_KNOWN ? NO_LONGER_KNOWN : null));
        }
        if (answer instanceof Answer.Returned returned) {
            return Optional.of(
                    new GivenAnswer(request, decisionNumber, RETURNED, null, null, returned.returnCode(), null));
        }
        return answer instanceof Answer.Withdrawn
                ? Optional.of(new GivenAnswer(request, decisionNumber, OTHER, null, null, null, null))
                : Optional.empty();
    }
}
