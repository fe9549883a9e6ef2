package jp.shikaku.notice.lifecycle;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Key of a document: its shard and its number. */
@Embeddable
record DocumentKey(short shard, @Column(name = "document_id") String number) implements Serializable {

    static DocumentKey of(String number) {
        return new DocumentKey(ShardedId.ONLY_SHARD, number);
    }
}
