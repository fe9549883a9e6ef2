package jp.shikaku.eligibility.directory;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import jp.shikaku.eligibility.knowledge.Shard;

/** What the rows of both directories have in common: the shard, and the days for which they speak. */
@MappedSuperclass
class DatedRow {

    @Id
    @Column(name = "shard")
    short shard = Shard.ONLY;

    @Id
    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    Fit.Period period() {
        return new Fit.Period(validFrom, validTo);
    }
}
