package jp.shikaku.eligibility.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

import jp.shikaku.eligibility.knowledge.Shard;

/** The rows of one directory. Writers of the same insurer or institution wait for each other. */
abstract class DatedRows<R extends DatedRow, K> implements PanacheRepositoryBase<R, K> {

    static final String ON_DAY = "shard = :shard and validFrom <= :day and (validTo is null or validTo > :day)";

    private final String keyColumn;
    private final Supplier<R> blank;

    DatedRows(String keyColumn, Supplier<R> blank) {
        this.keyColumn = keyColumn;
        this.blank = blank;
    }

    /** The row of an insurer or institution that speaks for a day. */
    Optional<R> on(String key, LocalDate day) {
        Parameters parameters =
                Parameters.with("shard", Shard.ONLY).and("day", day).and("key", key);
        return find(ON_DAY + " and " + keyColumn + " = :key", parameters).firstResultOptional();
    }

    /** Keeps a stated entry; to be called in a transaction. */
    R keep(String key, Fit.Period stated, Consumer<R> content) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, key)
                .getSingleResult();
        List<R> kept = list(keyColumn + " = ?1 and shard = ?2", key, Shard.ONLY);
        Fit fit = Fit.of(kept.stream().map(DatedRow::period).toList(), stated);
        beginningOn(kept, fit.endedByIt()).ifPresent(earlier -> earlier.validTo = stated.from());
        flush();
        Optional<R> same = beginningOn(kept, stated.from());
        R row = same.orElseGet(blank);
        content.accept(row);
        row.validTo = fit.validTo();
        if (same.isEmpty()) {
            persist(row);
        }
        return row;
    }

    private Optional<R> beginningOn(List<R> rows, LocalDate day) {
        return rows.stream().filter(row -> row.validFrom.equals(day)).findFirst();
    }
}
