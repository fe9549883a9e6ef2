package jp.shikaku.eligibility.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.ProblemException;

/**
 * From when on what is known is complete. Whoever was covered on no day from then on may be forgotten, so for an earlier
 * day, and as known before that day began, nothing follows from what is missing. It only moves forward, and before any
 * row goes; whoever reads it in the statement that reads facts, or after it, cannot take what was forgotten for nothing.
 *
 * @param completeFrom the first day of which everything is kept, null while nothing was ever forgotten
 * @param position the last position known before that day, 0 for none
 */
public record Horizon(LocalDate completeFrom, long position) {

    /** Nothing was ever forgotten. */
    public static final Horizon NONE = new Horizon(null, 0);

    /** The columns of the horizon {@code z}; no row of it means that nothing was ever forgotten. */
    public static final String COLUMNS = "z.complete_from AS horizon_day, z.position AS horizon_position";

    /** The horizon of a row with its columns. */
    public static Horizon read(ResultSet row) throws SQLException {
        LocalDate day = Rows.day(row, "horizon_day");
        return day == null ? NONE : new Horizon(day, row.getLong("horizon_position"));
    }

    /** Whether all is kept that is known about a day. */
    public boolean keeps(LocalDate day) {
        return completeFrom == null || !day.isBefore(completeFrom);
    }

    /**
     * Ends a request about a day of which not all is kept.
     *
     * @throws ProblemException 410
     */
    public void requireDay(LocalDate day) {
        if (!keeps(day)) {
            throw new ProblemException(EligibilityError.DAYS_NO_LONGER_KEPT);
        }
    }

    /**
     * The same for a month, of which not all is kept unless all of its days are.
     *
     * @throws ProblemException 410
     */
    public void requireMonth(YearMonth month) {
        requireDay(month.atDay(1));
    }

    /**
     * Ends a request for what was known at a time of which not all is kept.
     *
     * @throws ProblemException 410
     */
    public void requireKnowledge(AsKnown asKnown) {
        if (completeFrom == null) {
            return;
        }
        boolean position = asKnown.position() != null && asKnown.position() < this.position;
        boolean instant = asKnown.at() != null && !keeps(Tokyo.dayOf(asKnown.at()));
        if (position || instant) {
            throw new ProblemException(EligibilityError.KNOWLEDGE_NO_LONGER_KEPT);
        }
    }

    /** The later of two, of an answer that was read in two steps. */
    public Horizon or(Horizon other) {
        return completeFrom == null || other.completeFrom != null && other.completeFrom.isAfter(completeFrom)
                ? other
                : this;
    }
}
