package jp.shikaku.claims.month;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** A claim month as it stands in a path: 2026-10. */
public final class MonthPath {

    private MonthPath() {}

    /**
     * The first day of the month.
     *
     * @throws ProblemException 400 if it is not a month
     */
    public static LocalDate parse(String written) {
        try {
            return YearMonth.parse(written).atDay(1);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE,
                    null,
                    List.of(ProblemError.at("/claimMonth", "a month, for example 2026-10")));
        }
    }

    /** As in paths and bodies. */
    public static String format(LocalDate month) {
        return YearMonth.from(month).toString();
    }
}
