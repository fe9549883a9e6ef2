package jp.shikaku.claims.month;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import jp.shikaku.claims.calendar.MonthKey;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** A claim month as it stands in a path: 2026-10, or 2026-10-TEST for its trial run. */
public final class MonthPath {

    private MonthPath() {}

    /**
     * The key of a month. A trial run is none: what bills or is sent to insurers asks so, and cannot be given a trial.
     *
     * @throws ProblemException 400 if it is not a month
     */
    public static LocalDate parse(String written) {
        LocalDate key = parseWithTrial(written);
        if (MonthKey.isTrial(key)) {
            throw notAMonth("a month, not its trial run, for example 2026-10");
        }
        return key;
    }

    /**
     * The key of a month or of its trial run.
     *
     * @throws ProblemException 400 if it is neither
     */
    public static LocalDate parseWithTrial(String written) {
        try {
            return MonthKey.read(written);
        } catch (DateTimeException e) {
            throw notAMonth("a month, for example 2026-10, or its trial run, 2026-10-TEST");
        }
    }

    private static ProblemException notAMonth(String expected) {
        return new ProblemException(CommonError.INVALID_VALUE, null, List.of(ProblemError.at("/claimMonth", expected)));
    }

    /** As in paths and bodies. */
    public static String format(LocalDate month) {
        return MonthKey.written(month);
    }
}
