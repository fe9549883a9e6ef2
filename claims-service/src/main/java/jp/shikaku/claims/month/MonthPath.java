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
     * The key of the month.
     *
     * @throws ProblemException 400 if it is not a month
     */
    public static LocalDate parse(String written) {
        try {
            return MonthKey.read(written);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE,
                    null,
                    List.of(ProblemError.at("/claimMonth", "a month, for example 2026-10")));
        }
    }

    /** As in paths and bodies. */
    public static String format(LocalDate month) {
        return MonthKey.written(month);
    }
}
