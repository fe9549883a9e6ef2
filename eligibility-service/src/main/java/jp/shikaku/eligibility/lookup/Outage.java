package jp.shikaku.eligibility.lookup;

import java.sql.SQLException;
import java.util.List;

import jakarta.transaction.RollbackException;

/** Tells a database that cannot be reached, or has no room, from a mistake of ours. */
final class Outage {

    /** SQLSTATE classes: connection, resources, not in prerequisite state, operator intervention, system error. */
    private static final List<String> CLASSES = List.of("08", "53", "55", "57", "58");

    private Outage() {}

    static boolean isOne(Throwable failure) {
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
}
