package jp.shikaku.notice.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The row that says how far the feed has been followed; the migration put it there. */
@ApplicationScoped
class FollowingRepository implements PanacheRepositoryBase<FollowingEntity, Short> {

    FollowingEntity read() {
        return findById(FollowingEntity.ONLY_SHARD);
    }

    /** The row, for this transaction alone. */
    FollowingEntity lock() {
        return findById(FollowingEntity.ONLY_SHARD, LockModeType.PESSIMISTIC_WRITE);
    }
}
