package jp.shikaku.claims.database;

import java.sql.SQLException;

/** The database refused or could not be reached. Its message holds the state only, never a value. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
