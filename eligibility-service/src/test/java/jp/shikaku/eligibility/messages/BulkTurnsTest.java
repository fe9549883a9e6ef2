package jp.shikaku.eligibility.messages;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Bulk files")
class BulkTurnsTest {

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Inject
    DataSource dataSource;

    @Inject
    BulkStore store;

    @Test
    @TestTransaction
    @DisplayName("take turns: one that has begun is not passed over for those that arrive later")
    void turns() throws SQLException {
        waiting("begun", 0, 10L);
        waiting("second", 20, null);
        waiting("third", 30, null);

        long at = 40;
        for (String next : new String[] {"begun", "second", "third", "begun"}) {
            assertThat(store.claim().orElseThrow().number()).isEqualTo(next);
            store.touch(next, false, LONG_AGO.plusSeconds(at++));
        }
    }

    private void waiting(String number, long received, Long worked) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        """
                        INSERT INTO bulk_reception (shard, reception_number, institution_code, received_by, purpose,
                                                    confirmation_date, content_hash, persons, state, received_at, worked_at)
                        VALUES (0, ?, '1311234567', 'desk', 'TREATMENT', '2001-01-01', 'x', 1, 'WAITING', ?, ?)""")) {
            statement.setString(1, number);
            statement.setObject(2, LONG_AGO.plusSeconds(received).atOffset(ZoneOffset.UTC));
            statement.setObject(
                    3, worked == null ? null : LONG_AGO.plusSeconds(worked).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
