package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Rows of entitlements. */
@ApplicationScoped
class EntitlementRepository implements PanacheRepositoryBase<EntitlementEntity, ShardedId> {

    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    private static final int SKIP_LOCKED = -2;
    private static final List<EntitlementState> OPEN =
            List.of(EntitlementState.PENDING, EntitlementState.STOPPED, EntitlementState.ISSUED);

    /** The open entitlements of these persons, locked in one order so that two writers cannot block each other. */
    List<EntitlementEntity> lockOpenOf(Collection<String> personIds) {
        return find(
                        "key.shard = ?1 and personId in ?2 and state in ?3 order by key.id",
                        ShardedId.ONLY_SHARD,
                        personIds,
                        OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<String> personsWithOpen(Collection<String> personIds) {
        return find(
                        "select distinct personId from EntitlementEntity where key.shard = ?1 and personId in ?2 "
                                + "and state in ?3",
                        ShardedId.ONLY_SHARD,
                        personIds,
                        OPEN)
                .project(String.class)
                .list();
    }

    /** Open entitlements whose end has come, locked; those that somebody else works on are left for the next time. */
    List<EntitlementEntity> lockEnding(LocalDate today, int limit) {
        return skippingLocked(
                        find(
                                "key.shard = ?1 and endsOn <= ?2 and state in ?3 order by endsOn",
                                ShardedId.ONLY_SHARD,
                                today,
                                OPEN),
                        limit)
                .list();
    }

    /** Documents that are due, locked; those that another run works on are skipped. */
    List<EntitlementEntity> lockDue(DueFilter filter, int limit) {
        return skippingLocked(due(filter, EntitlementState.PENDING, " order by key.id"), limit)
                .list();
    }

    List<EntitlementEntity> lockStopped(DueFilter filter, int limit) {
        return skippingLocked(due(filter, EntitlementState.STOPPED, " order by key.id"), limit)
                .list();
    }

    long countDue(DueFilter filter) {
        return due(filter, EntitlementState.PENDING, "").count();
    }

    /** The open entitlement for a qualification, locked. */
    Optional<EntitlementEntity> lockOpen(String personId, String qualificationId) {
        return find(
                        "key.shard = ?1 and personId = ?2 and qualificationId = ?3 and state in ?4",
                        ShardedId.ONLY_SHARD,
                        personId,
                        qualificationId,
                        OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<EntitlementEntity> ofDocuments(Collection<String> numbers) {
        return find(
                        "key.shard = ?1 and key.id in (select d.entitlementId from DocumentEntity d "
                                + "where d.key.shard = ?1 and d.key.number in ?2)",
                        ShardedId.ONLY_SHARD,
                        numbers)
                .list();
    }

    List<String> personsToReview(LocalDate today, int limit) {
        return find(
                        "select distinct personId from EntitlementEntity where key.shard = ?1 and state in ?2 "
                                + "and least(grounds.reviewOn, renewOn) <= ?3",
                        ShardedId.ONLY_SHARD,
                        OPEN,
                        today)
                .page(0, limit)
                .project(String.class)
                .list();
    }

    void clearReviews(Collection<String> personIds, LocalDate today) {
        getEntityManager()
                .createNativeQuery("UPDATE entitlement SET review_on = nullif(review_on, least(review_on, :today)), "
                        + "renew_on = nullif(renew_on, least(renew_on, :today)) "
                        + "WHERE shard = 0 AND person_id IN (:persons) "
                        + "AND state IN ('PENDING', 'STOPPED', 'ISSUED') AND least(review_on, renew_on) <= :today")
                .setParameter("today", today)
                .setParameter("persons", personIds)
                .executeUpdate();
    }

    Optional<EntitlementEntity> lock(UUID id) {
        return findByIdOptional(ShardedId.of(id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** A page of what the caller may see, by id. */
    List<EntitlementEntity> page(Visibility visibility, EntitlementFilter filter, int limit) {
        StringBuilder where = new StringBuilder("key.shard = :shard and forgottenAt is null");
        Map<String, Object> values = new HashMap<>(Map.of("shard", ShardedId.ONLY_SHARD));
        visibility.restrict(where, values, "facts.insurerNumber");
        filter.kind().ifPresent(kind -> add(where, values, "kind", kind));
        filter.state().ifPresent(state -> add(where, values, "state", state));
        filter.insurer().ifPresent(insurer -> {
            where.append(" and facts.insurerNumber = :insurer");
            values.put("insurer", insurer);
        });
        filter.after().ifPresent(after -> {
            where.append(" and key.id > :after");
            values.put("after", after);
        });
        return find(where + " order by key.id", values).page(0, limit).list();
    }

    private static void add(StringBuilder where, Map<String, Object> values, String field, Object value) {
        where.append(" and ").append(field).append(" = :").append(field);
        values.put(field, value);
    }

    private PanacheQuery<EntitlementEntity> due(DueFilter filter, EntitlementState state, String order) {
        List<Object> values = new ArrayList<>();
        values.add(ShardedId.ONLY_SHARD);
        values.add(filter.kinds());
        values.add(state);
        filter.insurer().ifPresent(values::add);
        return find(
                "key.shard = ?1 and kind in ?2 and state = ?3"
                        + (filter.insurer().isPresent() ? " and facts.insurerNumber = ?4" : "")
                        + order,
                values.toArray());
    }

    private static PanacheQuery<EntitlementEntity> skippingLocked(PanacheQuery<EntitlementEntity> query, int limit) {
        return query.page(0, limit).withLock(LockModeType.PESSIMISTIC_WRITE).withHint(LOCK_TIMEOUT, SKIP_LOCKED);
    }
}
