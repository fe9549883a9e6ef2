package jp.shikaku.notice.lifecycle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Rows of applications. */
@ApplicationScoped
public class ApplicationRepository implements PanacheRepositoryBase<ApplicationEntity, ShardedId> {

    List<ApplicationEntity> grantedTo(Collection<String> personIds) {
        return list(
                "key.shard = ?1 and personId in ?2 and state = ?3 order by key.id",
                ShardedId.ONLY_SHARD,
                personIds,
                ApplicationState.GRANTED);
    }

    /** An application, locked until the end of the transaction. */
    public Optional<ApplicationEntity> lock(UUID id) {
        return findByIdOptional(ShardedId.of(id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of two equal applications at the same time the second waits for the first, and then sees it. */
    public void alone(String personId, String qualificationId, String reason) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('application'), "
                        + "hashtext(concat_ws(' ', :person, :qualification, :reason)))")
                .setParameter("person", personId)
                .setParameter("qualification", qualificationId)
                .setParameter("reason", reason)
                .getSingleResult();
    }

    /** Whether the same was applied for and still stands. */
    public boolean isStanding(String personId, String qualificationId, String reason) {
        return count(
                        "key.shard = ?1 and personId = ?2 and qualificationId = ?3 and reason = ?4 and state in ?5",
                        ShardedId.ONLY_SHARD,
                        personId,
                        qualificationId,
                        reason,
                        List.of(ApplicationState.RECEIVED, ApplicationState.GRANTED))
                > 0;
    }

    /** A page of what the caller may see, by id. */
    public List<ApplicationEntity> page(
            Visibility visibility, Optional<ApplicationState> state, Optional<UUID> after, int limit) {
        StringBuilder where = new StringBuilder("key.shard = :shard");
        Map<String, Object> values = new HashMap<>(Map.of("shard", ShardedId.ONLY_SHARD));
        visibility.restrict(where, values, "insurerNumber");
        state.ifPresent(one -> {
            where.append(" and state = :state");
            values.put("state", one);
        });
        after.ifPresent(id -> {
            where.append(" and key.id > :after");
            values.put("after", id);
        });
        return find(where + " order by key.id", values).page(0, limit).list();
    }
}
