package jp.shikaku.eligibility.registration;

import java.util.List;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** Faults of a single request, as problems on the wire. */
final class Faults {

    private Faults() {}

    static ProblemException problem(LineFault fault) {
        EligibilityError error = fault.error();
        return new ProblemException(
                error,
                error.message(),
                List.of(new ProblemError(fault.pointer(), null, null, error.code(), error.message())));
    }
}
