package jp.shikaku.eligibility.certificate;

import java.sql.SQLException;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.Plans;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("The certificates of a chunk")
class CertificatePlanTest {

    private static final String MANY_CERTIFICATES =
            """
            INSERT INTO certificate_fact (shard, certificate_id, version, position, qualification_id, kind, valid_from,
                                          withdrawn)
            SELECT 0, gen_random_uuid(), 1, (SELECT min(position) FROM knowledge_position), gen_random_uuid(),
                   'LIMIT_APPLICATION', DATE '2026-08-01', false
            FROM generate_series(1, 20000);
            ANALYZE certificate_fact""";

    @Test
    @DisplayName("are read by the index, however many others there are: every writer waits meanwhile")
    void byIndex() throws SQLException {
        Api.insurer(Api.KENPO);
        Api.register(Tokens.insurer(Api.KENPO), Line.of(Api.KENPO, Api.freshNumber()))
                .then()
                .statusCode(201);

        String plan = Plans.of(MANY_CERTIFICATES, CertificateStore.ALL_VERSIONS, (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("text", new Object[] {
                UUID.randomUUID().toString()
            }));
            statement.setArray(2, connection.createArrayOf("text", new Object[] {"nobody"}));
        });

        assertThat(plan).contains("ix_certificate_fact_qualification").doesNotContain("Seq Scan on certificate_fact");
    }
}
