package jp.shikaku.eligibility.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;

import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ProblemException;

/** The dated directory of insurers. */
@ApplicationScoped
class InsurerDirectory extends DatedRows<InsurerRow, InsurerRow.Key> {

    InsurerDirectory() {
        super("insurerNumber", InsurerRow::new);
    }

    Optional<InsurerEntry> read(InsurerNumber number, LocalDate day) {
        return on(number.value(), day).map(InsurerRow::entry);
    }

    InsurerPage page(LocalDate day, String cursor, int limit) {
        String after = cursor == null ? "" : lastNumber(cursor);
        Parameters parameters =
                Parameters.with("shard", Shard.ONLY).and("day", day).and("after", after);
        List<InsurerEntry> found =
                find(ON_DAY + " and insurerNumber > :after", Sort.by("insurerNumber"), parameters)
                        .range(0, limit)
                        .stream()
                        .map(InsurerRow::entry)
                        .toList();
        if (found.size() <= limit) {
            return new InsurerPage(found, null);
        }
        List<InsurerEntry> items = found.subList(0, limit);
        return new InsurerPage(items, Cursor.of(items.get(limit - 1).insurerNumber()));
    }

    /** Keeps a checked entry. */
    @Transactional
    InsurerEntry put(InsurerEntry entry) {
        Fit.Period stated = new Fit.Period(entry.validFrom(), entry.validTo());
        return keep(entry.insurerNumber(), stated, row -> row.take(entry)).entry();
    }

    private static String lastNumber(String cursor) {
        InsurerNumber last = InsurerRules.parsed(Cursor.parts(cursor, 1).get(0));
        if (last == null) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
        return last.value();
    }
}
