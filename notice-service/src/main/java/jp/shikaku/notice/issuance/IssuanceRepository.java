package jp.shikaku.notice.issuance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Rows of runs. */
@ApplicationScoped
class IssuanceRepository implements PanacheRepositoryBase<IssuanceEntity, IssuanceKey> {

    private static final short ONLY_SHARD = 0;

    /** The runs to be worked on, oldest first. */
    List<UUID> open() {
        return find(
                        "select key.id from IssuanceEntity where key.shard = ?1 and state in ?2 order by requestedAt",
                        ONLY_SHARD,
                        List.of(IssuanceState.QUEUED, IssuanceState.RUNNING))
                .project(UUID.class)
                .list();
    }

    Optional<IssuanceEntity> byId(UUID id) {
        return findByIdOptional(IssuanceKey.of(id));
    }

    IssuanceEntity lock(UUID id) {
        return findById(IssuanceKey.of(id), LockModeType.PESSIMISTIC_WRITE);
    }
}
