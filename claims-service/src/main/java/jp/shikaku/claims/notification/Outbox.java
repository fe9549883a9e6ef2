package jp.shikaku.claims.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.notification.DeliveryEventPage.DeliveryEvent;
import jp.shikaku.claims.party.Sight;
import jp.shikaku.support.ForwardClock;

/**
 * Messages that wait to be sent. A sender takes a chunk with a lease that others respect; what a sender that died had
 * taken is taken again when its lease ends. Leases and delays are measured by the database's time, so that all senders
 * agree; what is told, {@code settledAt}, is the suite's time as everything else that is told. Attempts are counted by what
 * became of them, as {@code shikaku_webhooks_total}.
 */
@ApplicationScoped
class Outbox {

    private static final String ATTEMPTS = "shikaku.webhooks";
    private static final String RESULT = "result";
    private static final String IN_SIGHT = Sight.ofParty("m.party_kind", "m.party");

    private final Database database;
    private final ForwardClock clock;
    private final Counter delivered;
    private final Counter retried;
    private final Counter dead;

    @Inject
    Outbox(Database database, ForwardClock clock, MeterRegistry registry) {
        this.database = database;
        this.clock = clock;
        delivered = registry.counter(ATTEMPTS, RESULT, "delivered");
        retried = registry.counter(ATTEMPTS, RESULT, "retried");
        dead = registry.counter(ATTEMPTS, RESULT, "dead");
    }

    /**
     * A message that was taken.
     *
     * @param id its id
     * @param subscription where it goes
     * @param event what it says
     * @param attempt the number of this attempt, from 1
     */
    record Taken(UUID id, UUID subscription, DeliveryEvent event, int attempt) {}

    /** Takes up to some messages; one statement. */
    List<Taken> take(UUID owner, int limit, Duration lease) {
        return database.inTransaction(() -> database.query(
                """
                WITH taken AS (
                    UPDATE webhook_message m
                       SET lease_owner = ?, leased_until = now() + ? * interval '1 millisecond',
                           attempts = m.attempts + 1
                      FROM (SELECT message_id FROM webhook_message
                             WHERE state = 'PENDING' AND available_at <= now()
                               AND (leased_until IS NULL OR leased_until < now())
                             ORDER BY available_at
                             LIMIT ?
                               FOR UPDATE SKIP LOCKED) AS next
                     WHERE m.message_id = next.message_id
                    RETURNING m.*)
                SELECT t.message_id, t.subscription_id, t.attempts, e.*
                  FROM taken t JOIN delivery_event e USING (delivery_month, party_kind, party, edition)
                 ORDER BY e.position
                """,
                row -> new Taken(
                        row.getObject("message_id", UUID.class),
                        row.getObject("subscription_id", UUID.class),
                        EventStore.event(row),
                        row.getInt("attempts")),
                owner,
                lease.toMillis(),
                limit));
    }

    /** The receiver has it. */
    void delivered(UUID owner, UUID message, int status) {
        settle(owner, message, "DELIVERED", status, null);
        delivered.increment();
    }

    /** It will not be tried again, unless somebody asks. */
    void dead(UUID owner, UUID message, Integer status, String trouble) {
        settle(owner, message, "DEAD", status, trouble);
        dead.increment();
    }

    /** It will be tried again. */
    void postpone(UUID owner, UUID message, Integer status, String trouble, Duration delay) {
        database.inTransaction(() -> database.update(
                """
                UPDATE webhook_message
                   SET lease_owner = NULL, leased_until = NULL, last_status = ?::integer, last_trouble = ?,
                       available_at = now() + ? * interval '1 millisecond'
                 WHERE message_id = ? AND lease_owner = ? AND state = 'PENDING'
                """,
                status,
                trouble,
                delay.toMillis(),
                message,
                owner));
        retried.increment();
    }

    /**
     * Messages of the parties in sight.
     *
     * @param state PENDING, DELIVERED or DEAD
     * @param after id of the last one of the page before
     */
    List<WebhookMessagePage.Item> list(Sight sight, String state, UUID after, int limit) {
        return database.query(
                """
                SELECT m.*, e.event_id FROM webhook_message m
                  JOIN delivery_event e USING (delivery_month, party_kind, party, edition)
                 WHERE m.state = ? AND m.message_id > ?
                   AND %s
                 ORDER BY m.message_id
                 LIMIT ?
                """
                        .formatted(IN_SIGHT),
                Outbox::item,
                parameters(sight, List.of(state, after), limit));
    }

    /** Makes a dead letter of the parties in sight pending again; answers whether there was one. */
    boolean resend(Sight sight, UUID message) {
        return database.inTransaction(() -> database.update(
                        """
                        UPDATE webhook_message m
                           SET state = 'PENDING', attempts = 0, available_at = now(), leased_until = NULL,
                               lease_owner = NULL, settled_at = NULL
                         WHERE m.message_id = ? AND m.state = 'DEAD'
                           AND EXISTS (SELECT 1 FROM webhook_subscription s
                                        WHERE s.subscription_id = m.subscription_id AND s.ended_at IS NULL)
                           AND %s
                        """
                                .formatted(IN_SIGHT),
                        parameters(sight, List.of(message)))
                > 0);
    }

    private static Object[] parameters(Sight sight, List<?> before, Object... after) {
        return Stream.of(before.stream(), Stream.of(sight.partyParameters()), Stream.of(after))
                .flatMap(Function.identity())
                .toArray();
    }

    private void settle(UUID owner, UUID message, String state, Integer status, String trouble) {
        database.inTransaction(() -> database.update(
                """
                UPDATE webhook_message
                   SET state = ?, lease_owner = NULL, leased_until = NULL, last_status = ?::integer, last_trouble = ?,
                       settled_at = ?
                 WHERE message_id = ? AND lease_owner = ? AND state = 'PENDING'
                """,
                state,
                status,
                trouble,
                clock.now(),
                message,
                owner));
    }

    private static WebhookMessagePage.Item item(ResultSet row) throws SQLException {
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new WebhookMessagePage.Item(
                row.getString("message_id"),
                row.getString("event_id"),
                row.getString("subscription_id"),
                row.getString("party_kind"),
                row.getString("party"),
                MonthPath.format(row.getObject("delivery_month", LocalDate.class)),
                row.getString("edition"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getObject("last_status", Integer.class),
                row.getString("last_trouble"),
                settled == null ? null : settled.toInstant());
    }
}
