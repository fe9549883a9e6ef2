package jp.shikaku.notice.exofficio;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jp.shikaku.notice.following.CardlessPage;

/** Rows of monthly lists. */
@ApplicationScoped
class ListRepository implements PanacheRepositoryBase<ListEntity, UUID> {

    List<UUID> open() {
        return find("select id from ListEntity where state = ?1 order by requestedAt", ListEntity.State.READING.name())
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

    /**
     * Keeps an entry of a list; one that is kept already stays as it is.
     *
     * @param excluded why it entitles to nothing (any more), null if it does
     */
    void keep(UUID list, CardlessPage.Entry entry, String excluded) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO cardless_entry (list_id, qualification_id, person_id, reason, excluded) "
                                + "VALUES (:list, :qualification, :person, :reason, :excluded) ON CONFLICT DO NOTHING")
                .setParameter("list", list)
                .setParameter("qualification", entry.qualificationId())
                .setParameter("person", entry.personId())
                .setParameter("reason", entry.reason())
                .setParameter("excluded", excluded)
                .executeUpdate();
    }
}
