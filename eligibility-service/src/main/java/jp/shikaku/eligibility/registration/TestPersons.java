package jp.shikaku.eligibility.registration;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.registration.judgement.Outcome;

/**
 * Fixed persons, one per answer and reason, that a vendor can always look up. Only a registry for vendors has them:
 * they are off unless {@code shikaku.test-persons} says otherwise, they belong to insurers of a prefecture that does
 * not exist (99), and every start registers them again, which changes nothing.
 */
@Singleton
class TestPersons {

    private static final Logger LOG = Logger.getLogger(TestPersons.class);
    private static final String PERSONS = "/test-persons.ndjson";
    private static final int ALL = 1000;

    private static final String INSURERS =
            """
            INSERT INTO insurer (shard, insurer_number, valid_from, name, scheme, review_organisation, prefecture)
            VALUES (0, '06999999', '2008-04-01', '試験健康保険組合', 'EMPLOYEES', 'SHIHARAI_KIKIN', '99'),
                   (0, '00999003', '2008-04-01', '試験市', 'NATIONAL', 'KOKUHOREN', '99'),
                   (0, '39999008', '2008-04-01', '試験県後期高齢者医療広域連合', 'LATE_STAGE_ELDERLY', 'KOKUHOREN', '99')
            ON CONFLICT (shard, insurer_number, valid_from) DO NOTHING""";

    /** One of them waits for the resident register for ever: it is in no queue. */
    private static final String BEING_MATCHED =
            """
            WITH waiting AS (
                UPDATE qualification_current SET matching = 'PENDING', matching_version = 1
                WHERE shard = 0 AND insurer_number = '06999999' AND number = '1009' AND matching_version = 0
                RETURNING qualification_id, position, known_at
            )
            INSERT INTO matching_fact
                (shard, qualification_id, version, position, known_at, state, cause, decided_by)
            SELECT 0, qualification_id, 1, position, known_at, 'PENDING', 'REGISTERED', 'test-persons' FROM waiting""";

    private final RegistrationPipeline pipeline;
    private final DataSource dataSource;
    private final ObjectMapper mapper;
    private final boolean wanted;

    @Inject
    TestPersons(RegistrationPipeline pipeline, DataSource dataSource, ObjectMapper mapper, TestPersonsConfig config) {
        this(pipeline, dataSource, mapper, config.wanted());
    }

    TestPersons(RegistrationPipeline pipeline, DataSource dataSource, ObjectMapper mapper, boolean wanted) {
        this.pipeline = pipeline;
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.wanted = wanted;
    }

    void load(@Observes StartupEvent event) throws IOException, SQLException {
        if (wanted) {
            LOG.warn(
                    "This registry holds the fixed test persons (shikaku.test-persons): it is for vendors, not for care");
            execute(INSURERS);
            register();
            execute(BEING_MATCHED);
        }
    }

    private void register() throws IOException {
        Author author = new Author("test-persons", Set.of(), true);
        try (InputStream file = TestPersons.class.getResourceAsStream(PERSONS)) {
            List<ReadLine> lines = new LineReader(file, mapper).next(ALL);
            List<Outcome> outcomes = pipeline.register(lines, new RegistrationPipeline.Run(author, false, true));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).fault() != null || outcomes.get(i).kind() == Outcome.Kind.REJECTED) {
                    throw new IllegalStateException(
                            "the test person of line " + lines.get(i).number() + " was rejected");
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
