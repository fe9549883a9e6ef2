package jp.shikaku.claims.database;

import java.sql.SQLException;

/** The database refused or could not be reached. Its message holds the state only, never a value. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final String state;

    DatabaseException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
        this.state = cause.getSQLState();
    }

    /** Whether a failure came from a lock that was not to be had within {@code lock_timeout}. */
    public static boolean isLockTimeout(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof DatabaseException database && LOCK_NOT_AVAILABLE.equals(database.state)) {
                return true;
            }
        }
        return false;
    }
}
