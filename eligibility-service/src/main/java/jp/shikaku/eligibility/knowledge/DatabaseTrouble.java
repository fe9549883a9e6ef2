package jp.shikaku.eligibility.knowledge;

import java.sql.SQLException;
import java.util.List;

import jakarta.transaction.RollbackException;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/** Tells a database that is away, or has no room, from one that refuses, and says what a caller is told. */
public final class DatabaseTrouble {

    private static final String EXCLUSION_VIOLATION = "23P01";

    /**
     * SQLSTATE classes: connection, a login that is refused (while its password is changed), resources, not in prerequisite
     * state, operator intervention, system error.
     */
    private static final List<String> OUTAGES = List.of("08", "28", "53", "55", "57", "58");

    private DatabaseTrouble() {}

    /** Whether a failure is an outage; a pool that ran out of connections has no SQLSTATE and is one too. */
    public static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RollbackException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null || OUTAGES.stream().anyMatch(sql.getSQLState()::startsWith))) {
                return true;
            }
        }
        return false;
    }

    /** The problem to answer with: 503 for an outage, 409 when the exclusion constraint refused, else a failure. */
    public static RuntimeException of(SQLException exception) {
        if (EXCLUSION_VIOLATION.equals(exception.getSQLState())) {
            return new ProblemException(EligibilityError.OVERLAPS_OWN_STATEMENT);
        }
        return isOutage(exception)
                ? new ProblemException(CommonError.UNAVAILABLE)
                : new IllegalStateException("the database refused", exception);
    }
}
