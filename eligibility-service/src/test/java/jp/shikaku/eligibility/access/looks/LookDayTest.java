package jp.shikaku.eligibility.access.looks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.access.AuditTrail;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Who looked at a person")
class LookDayTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final long BEHIND_ALL = 9_000_000_000_000_000L;

    /** 2026-04-01 at half past midnight in Japan is still March in Greenwich. */
    private static final String LOOK_ON_THE_DAY_OF_A_NEW_NAME =
            """
            INSERT INTO institution (shard, institution_code, valid_from, valid_to, name, prefecture)
            VALUES (0, '1399999999', '2020-01-01', '2026-04-01', '旧医院', '13'),
                   (0, '1399999999', '2026-04-01', NULL, '新医院', '13');
            INSERT INTO audit_event (shard, event_id, happened_at, actor, acting_for, action, outcome, trail_number)
            VALUES (0, gen_random_uuid(), '2026-04-01T00:30:00+09:00', 'desk', '1399999999', 'LOOKUP', 'VALID', %1$d);
            INSERT INTO audit_subject (shard, person_id, trail_number) VALUES (0, '%2$s', %1$d)"""
                    .formatted(BEHIND_ALL, PERSON);

    @Test
    @DisplayName("is named as the organisation was called on that day in Japan")
    void namedByTheDayInJapan() throws SQLException {
        try (Connection owner = AuditTrail.owner();
                Statement statement = owner.createStatement();
                PreparedStatement looks = owner.prepareStatement(LookReader.ALL)) {
            owner.setAutoCommit(false);
            statement.execute(LOOK_ON_THE_DAY_OF_A_NEW_NAME);
            looks.setObject(1, PERSON);
            looks.setLong(2, Long.MAX_VALUE);
            looks.setInt(3, 1);
            try (ResultSet rows = looks.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("nobody looked");
                }
                assertThat(rows.getString("organisation")).isEqualTo("新医院");
            }
            owner.rollback();
        }
    }
}
