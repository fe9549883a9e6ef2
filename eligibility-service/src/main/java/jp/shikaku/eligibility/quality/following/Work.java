package jp.shikaku.eligibility.quality.following;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Something done in one transaction of its own. */
@FunctionalInterface
public interface Work<T> {

    /** Does it. */
    T with(Connection connection) throws SQLException;

    /** Does it and commits, or leaves no trace of it. */
    static <T> T inTransaction(DataSource dataSource, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
