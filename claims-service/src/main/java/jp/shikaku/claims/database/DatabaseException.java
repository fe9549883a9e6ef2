package jp.shikaku.claims.database;

import java.sql.SQLException;

/** The database refused or could not be reached. Its message holds the state only, never a value. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String NOT_IN_PREREQUISITE_STATE = "55000";

    private final String state;

    DatabaseException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
        this.state = cause.getSQLState();
    }

    /** Whether a lock was waited for as long as the statement may wait. */
    public boolean isLockTimeout() {
        return LOCK_NOT_AVAILABLE.equals(state);
    }

    /** Whether something has to happen before what was asked for. */
    public boolean isNotYet() {
        return NOT_IN_PREREQUISITE_STATE.equals(state);
    }
}
