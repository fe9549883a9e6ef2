package jp.shikaku.eligibility.registration.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.support.Cursor;

/** Reads verdicts by pages, in one statement each. */
@Singleton
class JobVerdicts {

    private static final String PAGE = "SELECT line, verdict, qualification_id, person_id, code, message, pointer"
            + " FROM registration_job_verdict WHERE shard = " + Shard.ONLY
            + " AND job_id = ? AND line > ? AND (NOT ? OR verdict = 'REJECTED') ORDER BY line LIMIT ?";

    private final DataSource dataSource;

    @Inject
    JobVerdicts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A page.
     *
     * @param rejectedOnly only lines that were not taken
     */
    JobVerdictPage page(UUID job, boolean rejectedOnly, String cursor, int limit) throws SQLException {
        long after = cursor == null ? 0 : Cursor.numbers(cursor, 1)[0];
        List<JobVerdict> items = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setObject(1, job);
            statement.setLong(2, after);
            statement.setBoolean(3, rejectedOnly);
            statement.setInt(4, limit + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(new JobVerdict(
                            rows.getInt("line"),
                            rows.getString("verdict"),
                            rows.getString("qualification_id"),
                            rows.getString("person_id"),
                            rows.getString("code"),
                            rows.getString("message"),
                            rows.getString("pointer")));
                }
            }
        }
        if (items.size() <= limit) {
            return new JobVerdictPage(items, null);
        }
        List<JobVerdict> shown = items.subList(0, limit);
        return new JobVerdictPage(shown, Cursor.of(shown.get(limit - 1).line()));
    }
}
