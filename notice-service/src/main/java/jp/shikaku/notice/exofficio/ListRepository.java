package jp.shikaku.notice.exofficio;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;

import jp.shikaku.notice.following.CardlessPage;
import jp.shikaku.notice.lifecycle.Deed;
import jp.shikaku.notice.lifecycle.TimeOrderedId;

/** Rows of monthly lists. */
@ApplicationScoped
class ListRepository implements PanacheRepositoryBase<ListEntity, UUID> {

    private static final String KEEP =
            """
            INSERT INTO cardless_entry (list_id, qualification_id, person_id, reason, excluded)
            SELECT ?::uuid, * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
            ON CONFLICT DO NOTHING""";

    List<UUID> open() {
        return find(
                        "select id from ListEntity where state = ?1 order by requestedAt, month",
                        ListEntity.State.READING.name())
                .project(UUID.class)
                .list();
    }

    Optional<ListEntity> of(String insurer, YearMonth month) {
        return find("insurerNumber = ?1 and month = ?2", insurer, month.toString())
                .firstResultOptional();
    }

    ListEntity lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest month of which an insurer's list was asked for. */
    Optional<YearMonth> newest(String insurer) {
        return find("select max(month) from ListEntity where insurerNumber = ?1", insurer)
                .project(String.class)
                .firstResultOptional()
                .map(YearMonth::parse);
    }

    /** Asks for a list; of one that was asked for already nothing changes, whoever asks at the same time. */
    void ask(String insurer, YearMonth month, Deed deed) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO cardless_list (list_id, insurer_number, month, state, requested_by, requested_at) "
                                + "VALUES (:list, :insurer, :month, 'READING', :by, :at) "
                                + "ON CONFLICT ON CONSTRAINT uq_cardless_list_month DO NOTHING")
                .setParameter("list", TimeOrderedId.at(deed.at()))
                .setParameter("insurer", insurer)
                .setParameter("month", month.toString())
                .setParameter("by", deed.by())
                .setParameter("at", deed.at())
                .executeUpdate();
    }

    /** Keeps a page of a list in one statement; an entry that is kept already stays as it is. */
    void keep(UUID list, List<KeptEntry> entries) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
                statement.setObject(1, list);
                statement.setArray(
                        2, texts(connection, entries, one -> one.entry().qualificationId()));
                statement.setArray(
                        3, texts(connection, entries, one -> one.entry().personId()));
                statement.setArray(
                        4, texts(connection, entries, one -> one.entry().reason()));
                statement.setArray(5, texts(connection, entries, KeptEntry::excluded));
                statement.executeUpdate();
            }
        });
    }

    private static Array texts(Connection connection, List<KeptEntry> entries, Function<KeptEntry, String> column)
            throws SQLException {
        return connection.createArrayOf("text", entries.stream().map(column).toArray());
    }

    /**
     * An entry as it is kept.
     *
     * @param excluded why it entitles to nothing (any more), null if it does
     */
    record KeptEntry(CardlessPage.Entry entry, String excluded) {}
}
