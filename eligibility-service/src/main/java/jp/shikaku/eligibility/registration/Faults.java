package jp.shikaku.eligibility.registration;

import java.util.List;

import jp.shikaku.support.ErrorCode;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** Faults of a single request, as problems on the wire. */
final class Faults {

    private Faults() {}

    static ProblemException problem(LineFault fault) {
        ErrorCode error = fault.error();
        return new ProblemException(
                error,
                error.whatToDo(),
                List.of(new ProblemError(fault.pointer(), null, null, error.code(), error.whatToDo())));
    }
}
