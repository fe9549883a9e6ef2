package jp.shikaku.notice.issuance;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Key of a run. */
@Embeddable
record IssuanceKey(short shard, @Column(name = "issuance_id") UUID id) implements Serializable {

    private static final short ONLY_SHARD = 0;

    static IssuanceKey of(UUID id) {
        return new IssuanceKey(ONLY_SHARD, id);
    }
}
