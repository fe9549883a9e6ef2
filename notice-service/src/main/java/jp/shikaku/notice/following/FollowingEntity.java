package jp.shikaku.notice.following;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the feed of one shard has been followed. */
@Entity
@Table(name = "following")
class FollowingEntity {

    static final short ONLY_SHARD = 0;

    @Id
    private short shard;

    @Column(name = "feed_cursor")
    private String cursor;

    @Column(name = "feed_position")
    private long position;

    @Column(name = "head_position")
    private long headPosition;

    @Column(name = "followed_at")
    private Instant followedAt;

    protected FollowingEntity() {
        // for the persistence provider
    }

    void moved(String nextCursor, long newPosition, long head, Instant now) {
        cursor = nextCursor;
        position = Math.max(position, newPosition);
        headPosition = Math.max(position, head);
        followedAt = now;
    }

    String cursor() {
        return cursor;
    }

    long position() {
        return position;
    }

    long headPosition() {
        return headPosition;
    }

    Instant followedAt() {
        return followedAt;
    }
}
