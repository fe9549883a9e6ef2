package jp.shikaku.eligibility.quality.suspicion;

import java.sql.SQLException;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Plans;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("What is known of a constellation")
class FindingPlanTest {

    private static final String MANY_FINDINGS =
            """
            INSERT INTO suspicion_finding (shard, finding_id, rule, constellation, ordinal, evidence, state, version,
                                           found_at, changed_at)
            SELECT 0, gen_random_uuid(), 'SAME_PERSON', gen_random_uuid()::text, 1, '{}', 'OPEN', 1, now(), now()
            FROM generate_series(1, 20000);
            INSERT INTO suspicion_side (shard, finding_id, side, person_id, qualification_id, insurer_number,
                                        acquired_on)
            SELECT 0, finding_id, 1, gen_random_uuid(), gen_random_uuid(), '06132013', DATE '2026-08-01'
            FROM suspicion_finding ON CONFLICT DO NOTHING;
            ANALYZE suspicion_finding, suspicion_side""";

    @Test
    @DisplayName("is read by indexes, however many findings there are")
    void byIndex() throws SQLException {
        String plan = Plans.of(MANY_FINDINGS, FindingStore.KNOWN, (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("text", new Object[] {"nobody"}));
            statement.setArray(2, connection.createArrayOf("uuid", new Object[] {UUID.randomUUID()}));
        });

        assertThat(plan).contains("pk_suspicion_finding").doesNotContain("Seq Scan");
    }
}
