package jp.shikaku.eligibility.registration;

import java.sql.Connection;
import java.sql.SQLException;

import jp.shikaku.eligibility.knowledge.BulkInsert;

/** Rows of a current view: what is new is added, which is cheaper, and what was there is replaced. */
final class CurrentRows {

    private final String key;
    private final BulkInsert added;
    private final BulkInsert replaced;

    CurrentRows(String table, String key, String... columns) {
        this.key = key;
        this.added = BulkInsert.into(table, columns);
        this.replaced = BulkInsert.into(table, columns);
    }

    /** Adds a row. */
    void add(boolean isNew, Object... values) {
        (isNew ? added : replaced).row(values);
    }

    /** Writes the rows, in at most two statements. */
    void keep(Connection connection) throws SQLException {
        added.insert(connection);
        replaced.upsert(connection, key);
    }
}
