package jp.shikaku.eligibility.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Reads the horizon where it does not come with the facts. */
@Singleton
public class Horizons {

    private static final String READ =
            "SELECT " + Horizon.COLUMNS + " FROM knowledge_horizon z WHERE z.shard = " + Shard.ONLY;

    private final DataSource dataSource;

    @Inject
    public Horizons(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The horizon now. To judge a list by it ask after the list was read: it only moves forward, and before rows go. */
    public Horizon now() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return read(connection);
        }
    }

    /** The same within a transaction: whoever holds the head sees the horizon that stands until its commit. */
    public static Horizon read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Horizon.read(row) : Horizon.NONE;
        }
    }
}
