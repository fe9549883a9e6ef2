package jp.shikaku.claims.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jp.shikaku.claims.requests.rule.RequestReason;
import jp.shikaku.claims.requests.rule.RequestReasons;
import jp.shikaku.claims.ruling.FreeText;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** What can be said of a question without looking at its receipt. */
final class QuestionCheck {

    private static final RequestReasons REASONS = RequestReasons.delivered();

    private QuestionCheck() {}

    /**
     * The question, complete in itself.
     *
     * @param own the insurers the caller acts for
     * @throws ProblemException 404 for an insurer or a receipt the caller cannot mean, 422 for what is wrong or missing
     */
    static Question check(RecheckQuestion asked, Set<InsurerNumber> own) {
        InsurerNumber insurer = own.stream()
                .filter(number -> number.equals(insurer(asked.insurerNumber(), "/insurerNumber")))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        RequestReason reason =
                REASONS.of(asked.reasonNumber()).orElseThrow(() -> new ProblemException(RequestError.REASON_UNKNOWN));
        refuseIncomplete(asked, reason);
        InsurerNumber newInsurer =
                asked.newInsurerNumber() == null ? null : insurer(asked.newInsurerNumber(), "/newInsurerNumber");
        return new Question(
                insurer,
                receiptId(asked.receiptId()),
                reason.number(),
                asked.reasonDate1(),
                asked.reasonDate2(),
                newInsurer,
                asked.note() == null ? null : text(asked.note(), "/note").value());
    }

    /**
     * Words that may be kept.
     *
     * @throws ProblemException 422 if they are too long or hold a number of a person
     */
    static FreeText text(String words, String pointer) {
        try {
            return new FreeText(words);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    RequestError.TEXT_INVALID, null, List.of(ProblemError.at(pointer, e.getMessage())));
        }
    }

    /**
     * An id as it stands in a path or a body.
     *
     * @throws ProblemException 404 if it is none
     */
    static UUID receiptId(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }

    private static void refuseIncomplete(RecheckQuestion asked, RequestReason reason) {
        List<ProblemError> missing = new ArrayList<>();
        if (reason.dates() >= 1 && asked.reasonDate1() == null) {
            missing.add(ProblemError.at("/reasonDate1", "理由年月日1 is required by this reason number"));
        }
        if (reason.dates() >= 2 && asked.reasonDate2() == null) {
            missing.add(ProblemError.at("/reasonDate2", "理由年月日2 is required by this reason number"));
        }
        if (reason.newInsurer() && asked.newInsurerNumber() == null) {
            missing.add(ProblemError.at("/newInsurerNumber", "the new insurer is required by this reason number"));
        }
        if (reason.text() && asked.note() == null) {
            missing.add(ProblemError.at("/note", "理由番号補足 is required by this reason number"));
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(RequestError.REASON_INCOMPLETE, null, missing);
        }
    }

    private static InsurerNumber insurer(String written, String pointer) {
        try {
            return InsurerNumber.of(written);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE, null, List.of(ProblemError.at(pointer, e.getMessage())));
        }
    }
}
