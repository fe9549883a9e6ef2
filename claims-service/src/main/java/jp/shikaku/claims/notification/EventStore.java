package jp.shikaku.claims.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.notification.DeliveryEventPage.DeliveryEvent;
import jp.shikaku.claims.party.Party;
import jp.shikaku.claims.party.PartyKind;

/** Reads what was announced, one statement per page. */
@ApplicationScoped
class EventStore {

    private static final String TYPE = "delivery.ready";

    private final Database database;

    @Inject
    EventStore(Database database) {
        this.database = database;
    }

    /** An event and its place in the feed. */
    record Placed(long position, DeliveryEvent event) {}

    /**
     * Events after a position.
     *
     * @param parties only theirs; null for everybody's
     */
    List<Placed> after(long position, List<Party> parties, int limit) {
        return database.query(
                """
                SELECT e.* FROM delivery_event e
                 WHERE e.position > ?
                   AND (?::boolean OR (e.party_kind, e.party) IN (SELECT * FROM unnest(?::text[], ?::text[])))
                 ORDER BY e.position
                 LIMIT ?
                """,
                row -> new Placed(row.getLong("position"), event(row)),
                position,
                parties == null,
                parties == null ? new String[0] : kinds(parties),
                parties == null ? new String[0] : codes(parties),
                limit);
    }

    /** The event of a row of {@code delivery_event}. */
    static DeliveryEvent event(ResultSet row) throws SQLException {
        String kind = row.getString("party_kind");
        String party = row.getString("party");
        String month = MonthPath.format(row.getObject("delivery_month", LocalDate.class));
        String edition = row.getString("edition");
        String folder = PartyKind.INSURER.name().equals(kind) ? "insurers/" : "institutions/";
        return new DeliveryEvent(
                row.getString("event_id"),
                TYPE,
                kind,
                party,
                month,
                edition,
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                "/v1/deliveries/" + month + '/' + folder + party + "/manifest?edition=" + edition);
    }

    static String[] kinds(List<Party> parties) {
        return parties.stream().map(party -> party.kind().name()).toArray(String[]::new);
    }

    static String[] codes(List<Party> parties) {
        return parties.stream().map(Party::code).toArray(String[]::new);
    }
}
