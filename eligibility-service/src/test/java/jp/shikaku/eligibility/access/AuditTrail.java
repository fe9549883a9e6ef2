package jp.shikaku.eligibility.access;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The audit trail as the database's owner reads it; the service cannot. */
public final class AuditTrail {

    private AuditTrail() {}

    /** A connection of the owner. */
    public static Connection owner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    /** How many looks there are. */
    public static long size() throws SQLException {
        try (Connection connection = owner();
                PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM audit_event");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** The looks at a person, the oldest first: actor, acting for, action, purpose, day, outcome. */
    public static List<String> of(String personId) throws SQLException {
        return read(
                """
                SELECT concat_ws(' ', actor, acting_for, action, purpose, as_of, outcome)
                FROM audit_event JOIN audit_subject USING (shard, trail_number)
                WHERE person_id = ?::uuid ORDER BY trail_number""",
                personId);
    }

    /** The looks that found nobody under an identity, by its keyed token: everything the row holds. */
    public static List<String> ofToken(String token) throws SQLException {
        return read(
                """
                SELECT concat_ws(' ', e.*, s.person_id)
                FROM audit_event e LEFT JOIN audit_subject s USING (shard, trail_number)
                WHERE ? = ANY (tokens) ORDER BY trail_number""",
                token);
    }

    /** Of each look at a person: the qualification asked for, and the reason stated. */
    public static List<String> subjectsOf(String personId) throws SQLException {
        return read(
                """
                SELECT concat_ws(' ', qualification_id, reason)
                FROM audit_event JOIN audit_subject USING (shard, trail_number)
                WHERE person_id = ?::uuid ORDER BY trail_number""",
                personId);
    }

    /** How many numbers below the head's are missing. */
    public static long gaps() throws SQLException {
        try (Connection connection = owner();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT (SELECT last_number FROM audit_head) - (SELECT count(*) FROM audit_event)");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static List<String> read(String sql, String parameter) throws SQLException {
        try (Connection connection = owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }
}
