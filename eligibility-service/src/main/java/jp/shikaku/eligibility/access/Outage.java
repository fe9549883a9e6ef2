package jp.shikaku.eligibility.access;

import java.sql.SQLException;
import java.util.List;

import jakarta.transaction.RollbackException;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/** Tells a database that cannot be reached, or has no room, from a mistake of ours. */
public final class Outage {

    /** SQLSTATE classes: connection, resources, not in prerequisite state, operator intervention, system error. */
    private static final List<String> CLASSES = List.of("08", "53", "55", "57", "58");

    private Outage() {}

    /** Whether a failure is an outage. */
    public static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RollbackException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null || CLASSES.stream().anyMatch(sql.getSQLState()::startsWith))) {
                return true;
            }
        }
        return false;
    }

    /** What a request ends with: 503 for an outage, else an unexpected failure. */
    static RuntimeException toThrow(SQLException failure) {
        return isOne(failure)
                ? new ProblemException(CommonError.UNAVAILABLE)
                : new IllegalStateException("the database refused", failure);
    }
}
