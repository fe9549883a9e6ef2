package jp.shikaku.support;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Tells trouble that passes, of the database or of another part, from what the service did wrong. */
public final class PassingTrouble {

    /**
     * SQLSTATEs by their beginning: serialisation failure and deadlock, where the database chose this transaction to
     * give way; a lock that was not had in time; a transaction ended because nothing was heard of it; connection, a login
     * that is refused (while its password is changed), resources, operator intervention and system error.
     */
    private static final List<String> STATES =
            List.of("40001", "40P01", "55P03", "25P03", "08", "28", "53", "57", "58");

    private PassingTrouble() {}

    /** Whether a failure comes of such trouble; a pool that ran out of connections has no SQLSTATE and is one too. */
    public static boolean isIn(Throwable failure) {
        return failure instanceof SQLException sql && passes(sql.getSQLState())
                || failure instanceof ProblemException known && known.error() == CommonError.UNAVAILABLE
                || failure.getCause() != null && isIn(failure.getCause())
                || Stream.of(failure.getSuppressed()).anyMatch(PassingTrouble::isIn);
    }

    private static boolean passes(String state) {
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }
}
