package jp.shikaku.local.play;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.population.DirectoryEntries.InsurerEntry;

/** Members of an insurer whose notices are due, p1 to pN, as following the registry leaves them behind; without the members. */
final class DueMembers {

    static final String INSURER = "06132013";

    private static final String MEMBERS =
            """
            INSERT INTO entitlement (entitlement_id, person_id, qualification_id, kind, state, cause, rule,
                                     insurer_number, symbol, number, name, kana, birth_date, family, acquired_on,
                                     post_number, address, decided_at, changed_at)
            SELECT gen_random_uuid(), 'p' || n, 'q' || n, 'NOTICE', 'PENDING', 'NEW_QUALIFICATION', 'USABLE_CARD', ?,
                   '１２３４', (100000 + n)::text, '髙﨑　美咲', 'タカサキ　ミサキ', DATE '1960-01-01' + n, false,
                   DATE '2026-10-01', '1050014', '東京都港区芝' || 1 + n % 50 || '丁目', now(), now()
              FROM generate_series(1, ?) AS n
            """;

    private DueMembers() {}

    static void of(StartedSuite started, int count) throws SQLException {
        new EligibilityApi(started.api, started.suite.eligibility())
                .putInsurer(new InsurerEntry(
                        INSURER, "みどり健康保険組合", "EMPLOYEES", "SHIHARAI_KIKIN", "13", LocalDate.of(2008, 4, 1)));
        try (Connection database = connection(started);
                PreparedStatement statement = database.prepareStatement(MEMBERS)) {
            statement.setString(1, INSURER);
            statement.setInt(2, count);
            statement.executeUpdate();
        }
    }

    /** The database in which they are. */
    static Connection connection(StartedSuite started) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + started.suite.ports().postgres() + "/notice", "postgres", "");
    }
}
