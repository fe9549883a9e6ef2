package jp.shikaku.eligibility.knowledge;

import java.sql.SQLException;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/** What a caller is told when the database refuses or is away. */
public final class DatabaseTrouble {

    private static final String EXCLUSION_VIOLATION = "23P01";
    private static final String CONNECTION_CLASS = "08";
    private static final String SHUTDOWN_CLASS = "57";

    private DatabaseTrouble() {}

    /** The problem to answer with: 503 when it is away, 409 when the exclusion constraint refused, else a failure. */
    public static RuntimeException of(SQLException exception) {
        String state = String.valueOf(exception.getSQLState());
        if (EXCLUSION_VIOLATION.equals(state)) {
            return new ProblemException(EligibilityError.OVERLAPS_OWN_STATEMENT);
        }
        if (state.startsWith(CONNECTION_CLASS) || state.startsWith(SHUTDOWN_CLASS)) {
            return new ProblemException(CommonError.UNAVAILABLE);
        }
        return new IllegalStateException("the database refused", exception);
    }
}
