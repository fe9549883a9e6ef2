package jp.shikaku.eligibility.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.support.ForwardClock;

/**
 * The trail of looks at persons. A look that cannot be recorded must not be answered: call it before the answer leaves,
 * in the same transaction if there is one.
 */
@Singleton
public class Audit {

    private static final String INSERT =
            """
            WITH look AS (
                INSERT INTO audit_event (shard, event_id, happened_at, actor, acting_for, action, purpose, as_of,
                                         position, outcome, tokens)
                VALUES (%1$d, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            )
            INSERT INTO audit_subject (shard, event_id, person_id) SELECT %1$d, ?, unnest(?::uuid[])"""
                    .formatted(Shard.ONLY);

    private final DataSource dataSource;
    private final ForwardClock clock;

    @Inject
    public Audit(DataSource dataSource, ForwardClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Records a look, its subjects included, in one statement. */
    public void record(AuditEvent event) throws SQLException {
        UUID id = Ids.next();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, id);
            statement.setObject(2, clock.now().atOffset(ZoneOffset.UTC));
            statement.setString(3, event.actor());
            statement.setString(4, event.actingFor());
            statement.setString(5, event.action());
            statement.setString(6, event.purpose());
            statement.setObject(7, event.asOf(), Types.DATE);
            statement.setObject(8, event.position(), Types.BIGINT);
            statement.setString(9, event.outcome());
            statement.setArray(
                    10, connection.createArrayOf("text", event.tokens().toArray()));
            statement.setObject(11, id);
            statement.setArray(
                    12, connection.createArrayOf("uuid", event.persons().toArray()));
            statement.executeUpdate();
        }
    }
}
