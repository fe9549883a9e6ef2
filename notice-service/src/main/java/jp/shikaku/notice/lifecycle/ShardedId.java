package jp.shikaku.notice.lifecycle;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Key of a row whose table can be spread over machines by shard; there is one shard now. */
@Embeddable
public record ShardedId(short shard, UUID id) implements Serializable {

    static final short ONLY_SHARD = 0;

    static ShardedId of(UUID id) {
        return new ShardedId(ONLY_SHARD, id);
    }
}
