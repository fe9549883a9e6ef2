package jp.shikaku.claims.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.notification.DeliveryEventPage.DeliveryEvent;
import jp.shikaku.claims.party.PartyKind;
import jp.shikaku.claims.party.Sight;

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

    /** Events after a position, of the parties in sight. */
    List<Placed> after(long position, Sight sight, int limit) {
        Object[] seen = sight.partyParameters();
        return database.query(
                """
                SELECT e.* FROM delivery_event e
                 WHERE e.position > ?
                   AND %s
                 ORDER BY e.position
                 LIMIT ?
                """
                        .formatted(Sight.ofParty("e.party_kind", "e.party")),
                row -> new Placed(row.getLong("position"), event(row)),
                Stream.of(Stream.of(position), Stream.of(seen), Stream.of(limit))
                        .flatMap(Function.identity())
                        .toArray());
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
}
