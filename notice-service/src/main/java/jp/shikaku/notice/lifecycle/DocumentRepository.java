package jp.shikaku.notice.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jp.shikaku.notice.entitlement.OpenEntitlement;

/** Rows of documents. */
@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<DocumentEntity, DocumentKey> {

    Optional<DocumentEntity> byNumber(String number) {
        return findByIdOptional(DocumentKey.of(number));
    }

    DocumentContentEntity content(String number) {
        return getEntityManager().find(DocumentContentEntity.class, DocumentKey.of(number));
    }

    /** Locks a document until the end of the transaction, and reads again what was read of it before. */
    void lock(DocumentEntity document) {
        getEntityManager().refresh(document, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * From when to when documents count, by number. They are not read for more: until they are locked, who does something
     * with the paper may change the rest.
     */
    Map<String, OpenEntitlement.Out> days(Collection<String> numbers) {
        Map<String, OpenEntitlement.Out> days = new HashMap<>();
        if (!numbers.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select key.number, validFrom, validUntil from DocumentEntity "
                                    + "where key.shard = :shard and key.number in :numbers",
                            Object[].class)
                    .setParameter("shard", ShardedId.ONLY_SHARD)
                    .setParameter("numbers", numbers)
                    .getResultStream()
                    .forEach(row ->
                            days.put((String) row[0], new OpenEntitlement.Out((LocalDate) row[1], (LocalDate) row[2])));
        }
        return days;
    }

    /** The documents of a qualification that count on a day or will, locked. */
    List<DocumentEntity> lockStanding(String personId, String qualificationId, LocalDate day) {
        return find(
                        "key.shard = ?1 and personId = ?2 and qualificationId = ?3 and state = ?4 "
                                + "and (validUntil is null or validUntil >= ?5) order by key.number",
                        ShardedId.ONLY_SHARD,
                        personId,
                        qualificationId,
                        DocumentState.ISSUED,
                        day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<DocumentEntity> byNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : list("key.shard = ?1 and key.number in ?2", ShardedId.ONLY_SHARD, numbers);
    }

    List<DocumentEventEntity> events(String number) {
        return getEntityManager()
                .createQuery(
                        "from DocumentEventEntity where key.shard = :shard and key.document = :number order by key.place",
                        DocumentEventEntity.class)
                .setParameter("shard", ShardedId.ONLY_SHARD)
                .setParameter("number", number)
                .getResultList();
    }

    /** The documents of a status list that no longer count on a day, in one statement: place and state of each. */
    List<Object[]> ended(String statusList, LocalDate day) {
        // A literal, so that the index of ended documents serves it.
        return getEntityManager()
                .createNativeQuery(
                        "SELECT status_index, state FROM document WHERE shard = :shard AND status_list = :list "
                                + "AND (state <> 'ISSUED' OR ends_on <= :day)",
                        Object[].class)
                .setParameter("shard", ShardedId.ONLY_SHARD)
                .setParameter("list", statusList)
                .setParameter("day", day)
                .getResultList();
    }

    /** Forgets some of what has not counted since before a day; answers how many entitlements. */
    int forget(LocalDate countedLastBefore, Instant now, int most) {
        return ((Number) getEntityManager()
                        .createNativeQuery("SELECT forget_documents(:before, :now, :most)")
                        .setParameter("before", countedLastBefore)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getSingleResult())
                .intValue();
    }

    /** Forgets some applications that nothing was done about since before a day; answers how many. */
    int forgetApplications(LocalDate lastActBefore, int most) {
        return ((Number) getEntityManager()
                        .createNativeQuery("SELECT forget_applications(:before, :most)")
                        .setParameter("before", lastActBefore)
                        .setParameter("most", most)
                        .getSingleResult())
                .intValue();
    }

    /** Forgets who stood on a monthly list that was worked through before a day; answers how many lists, 1 or 0. */
    int forgetList(LocalDate finishedBefore, Instant now) {
        return ((Number) getEntityManager()
                        .createNativeQuery("SELECT forget_list(:before, :now)")
                        .setParameter("before", finishedBefore)
                        .setParameter("now", now)
                        .getSingleResult())
                .intValue();
    }

    int countEvents(String number) {
        return events(number).size();
    }

    /** A page of what the caller may see, by time of issue. */
    List<DocumentEntity> page(Visibility visibility, DocumentFilter filter, int limit) {
        StringBuilder where = new StringBuilder("key.shard = :shard");
        Map<String, Object> values = new HashMap<>(Map.of("shard", ShardedId.ONLY_SHARD));
        visibility.restrict(where, values, "insurerNumber");
        filter.insurer().ifPresent(insurer -> {
            where.append(" and insurerNumber = :insurer");
            values.put("insurer", insurer);
        });
        if (filter.returnOpen()) {
            where.append(" and returnRequestedAt is not null and custody = :out");
            values.put("out", Custody.DISPATCHED);
        }
        filter.state().ifPresent(state -> {
            where.append(" and state = :state");
            values.put("state", state);
        });
        filter.after().ifPresent(after -> {
            where.append(" and (issuedAt > :afterTime or issuedAt = :afterTime and key.number > :afterNumber)");
            values.put("afterTime", after.issuedAt());
            values.put("afterNumber", after.number());
        });
        return find(where + " order by issuedAt, key.number", values)
                .page(0, limit)
                .list();
    }

    /** What a list of documents is narrowed to, and behind which one the page begins. */
    record DocumentFilter(
            Optional<String> insurer, Optional<DocumentState> state, boolean returnOpen, Optional<Place> after) {}

    /** The place of a document in the list. */
    record Place(Instant issuedAt, String number) {}
}
