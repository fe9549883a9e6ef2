package jp.shikaku.notice.style;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Key of one version of an insurer's style. */
@Embeddable
record StyleKey(short shard, @Column(name = "insurer_number") String insurerNumber, int version)
        implements Serializable {

    static final short ONLY_SHARD = 0;
}
