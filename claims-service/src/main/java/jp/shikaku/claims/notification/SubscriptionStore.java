package jp.shikaku.claims.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.party.Party;
import jp.shikaku.claims.party.PartyKind;

/** Keeps subscriptions. */
@ApplicationScoped
class SubscriptionStore {

    private final Database database;

    @Inject
    SubscriptionStore(Database database) {
        this.database = database;
    }

    /** Adds a subscription unless its party has as many as it may; answers whether it was added. */
    boolean add(Subscription subscription, String by, int most) {
        String kind = subscription.party().kind().name();
        String code = subscription.party().code();
        return database.inTransaction(() -> {
            database.query("SELECT pg_advisory_xact_lock(hashtext(?))", row -> "", "webhook:" + kind + code);
            return database.update(
                            """
                            INSERT INTO webhook_subscription
                                   (party_kind, party, subscription_id, url, created_at, created_by)
                            SELECT ?, ?, ?, ?, ?, ?
                             WHERE (SELECT count(*) FROM webhook_subscription
                                     WHERE party_kind = ? AND party = ? AND ended_at IS NULL) < ?
                            """,
                            kind,
                            code,
                            subscription.id(),
                            subscription.url(),
                            subscription.createdAt(),
                            by,
                            kind,
                            code,
                            most)
                    > 0;
        });
    }

    /** The subscriptions of some parties that have not ended. */
    List<Subscription> of(List<Party> parties) {
        return database.query(
                """
                SELECT * FROM webhook_subscription
                 WHERE (party_kind, party) IN (SELECT * FROM unnest(?::text[], ?::text[])) AND ended_at IS NULL
                 ORDER BY created_at, subscription_id
                """,
                SubscriptionStore::subscription,
                Party.kinds(parties),
                Party.codes(parties));
    }

    /** A subscription that has not ended. */
    Optional<Subscription> find(UUID id) {
        return database.first(
                "SELECT * FROM webhook_subscription WHERE subscription_id = ? AND ended_at IS NULL",
                SubscriptionStore::subscription,
                id);
    }

    /** Makes the next secret the one messages are signed with; the one before goes on until an instant. */
    int rotate(UUID id, Instant previousUntil) {
        return database.inTransaction(() -> database.first(
                        """
                        UPDATE webhook_subscription SET secret_version = secret_version + 1, previous_until = ?
                         WHERE subscription_id = ? AND ended_at IS NULL
                        RETURNING secret_version
                        """,
                        row -> row.getInt(1),
                        previousUntil,
                        id)
                .orElseThrow());
    }

    /** Ends a subscription; what is pending for it is not sent. */
    void end(UUID id, Instant at) {
        database.inTransaction(() -> {
            database.update(
                    "UPDATE webhook_subscription SET ended_at = ? WHERE subscription_id = ? AND ended_at IS NULL",
                    at,
                    id);
            return database.update(
                    """
                    UPDATE webhook_message SET state = 'DEAD', last_trouble = 'subscription ended', settled_at = ?
                     WHERE subscription_id = ? AND state = 'PENDING'
                    """,
                    at,
                    id);
        });
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("previous_until", OffsetDateTime.class);
        return new Subscription(
                row.getObject("subscription_id", UUID.class),
                new Party(PartyKind.valueOf(row.getString("party_kind")), row.getString("party")),
                row.getString("url"),
                row.getInt("secret_version"),
                until == null ? null : until.toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
