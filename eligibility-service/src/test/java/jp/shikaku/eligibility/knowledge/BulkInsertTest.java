package jp.shikaku.eligibility.knowledge;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.eligibility.access.AuditTrail;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Rows written together")
class BulkInsertTest {

    private static final UUID ID = UUID.fromString("0190a6c1-2345-7000-8000-00000000f00d");
    private static final Instant AT = Instant.parse("2026-11-25T20:15:30.123456Z");
    private static final String NASTY = "髙橋\t\\N\n\r\"花子\",{}𠮷葛󠄀";

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {3, 300})
    @DisplayName("arrive as they are, by COPY or by arrays, whatever characters they hold")
    void arrive(int count) throws SQLException {
        try (Connection connection = AuditTrail.owner();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE bulk (shard smallint, number integer, name text, born date,"
                    + " words text[], known boolean, ids uuid[], at timestamptz, ratio smallint, position bigint)");
            BulkInsert rows = BulkInsert.into(
                    "bulk",
                    "number integer",
                    "name text",
                    "born date",
                    "words text[]",
                    "known boolean",
                    "ids uuid[]",
                    "at timestamptz",
                    "ratio smallint",
                    "position bigint");
            for (int i = 0; i < count; i++) {
                rows.row(
                        i,
                        i == 0 ? null : NASTY + i,
                        LocalDate.of(1988, 5, 14),
                        List.of(NASTY, "NULL", ""),
                        true,
                        List.of(ID, ID),
                        AT,
                        3,
                        1L << 40);
            }
            rows.insert(connection);

            List<String> names = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("SELECT * FROM bulk ORDER BY number")) {
                while (row.next()) {
                    names.add(row.getString("name"));
                    assertThat(row.getObject("born", LocalDate.class)).isEqualTo("1988-05-14");
                    assertThat(Arrays.asList((String[]) row.getArray("words").getArray()))
                            .containsExactly(NASTY, "NULL", "");
                    assertThat(Arrays.asList((UUID[]) row.getArray("ids").getArray()))
                            .containsExactly(ID, ID);
                    assertThat(row.getObject("at", OffsetDateTime.class).toInstant())
                            .isEqualTo(AT);
                    assertThat(List.of(row.getBoolean("known"), row.getInt("ratio"), row.getLong("position")))
                            .isEqualTo(List.of(true, 3, 1L << 40));
                }
            }
            assertThat(names).hasSize(count).endsWith(NASTY + (count - 1)).startsWith((String) null);
        }
    }
}
