package jp.shikaku.eligibility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jp.shikaku.eligibility.access.AuditTrail;

/** How the database would carry a statement out once a table is large; the rows that make it so are rolled back. */
public final class Plans {

    private Plans() {}

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Binding {
        void bind(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /**
     * The plan of a statement.
     *
     * @param filling statements that fill and analyse tables
     */
    public static String of(String filling, String sql, Binding binding) throws SQLException {
        try (Connection owner = AuditTrail.owner();
                Statement fill = owner.createStatement();
                PreparedStatement explain = owner.prepareStatement("EXPLAIN " + sql)) {
            owner.setAutoCommit(false);
            fill.execute(filling);
            binding.bind(owner, explain);
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            owner.rollback();
            return plan.toString();
        }
    }
}
