package jp.shikaku.claims.recheck;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.testing.ServiceResources;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans are kept by sessions: one made while the queue was empty has to be right when it is full. */
@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A plan for the queue, made while it is empty and kept,")
class ReviewWorkPlanTest {

    @ParameterizedTest(name = "{0}, by {1}")
    @CsvSource({
        "never filled, receipt_id",
        "never filled, lot",
        "emptied, receipt_id",
        "emptied, lot",
        "full, receipt_id",
        "full, lot"
    })
    @DisplayName("looks receipts and lots up by themselves, not through all that waits of the month")
    void byItself(String state, String column) throws SQLException {
        try (Connection connection = ServiceResources.owner("claims");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE review_work (LIKE public.review_work INCLUDING ALL)");
            if (!"never filled".equals(state)) {
                statement.execute(
                        """
                        INSERT INTO review_work (claim_month, receipt_id, lot)
                        SELECT '2026-10-01', gen_random_uuid(), n / 500 FROM generate_series(1, 20000) AS n
                        """);
            }
            if ("emptied".equals(state)) {
                statement.execute("DELETE FROM review_work");
                statement.execute("VACUUM (TRUNCATE false, ANALYZE) review_work");
            } else if ("full".equals(state)) {
                statement.execute("ANALYZE review_work");
            }
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE kept (date, uuid, bigint) AS SELECT generation FROM review_work WHERE "
                    + ("lot".equals(column) ? "lot = $3" : "claim_month = $1 AND receipt_id = $2"));

            assertThat(plan(statement, "EXPLAIN EXECUTE kept ('2026-10-01', gen_random_uuid(), 1)"))
                    .filteredOn(line -> line.contains("Index Cond"))
                    .singleElement()
                    .asString()
                    .contains(column);
        }
    }

    private static List<String> plan(Statement statement, String explain) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(explain)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
