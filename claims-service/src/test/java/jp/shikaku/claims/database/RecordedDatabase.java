package jp.shikaku.claims.database;

import java.util.List;
import javax.sql.DataSource;

import jp.shikaku.testing.Recording;

/** The database of a test that counts statements. */
public final class RecordedDatabase {

    private RecordedDatabase() {}

    /**
     * The same database, noting.
     *
     * @param statements where the statements are noted
     */
    public static Database of(DataSource real, List<String> statements) {
        return new Database(Recording.of(real, statements));
    }
}
