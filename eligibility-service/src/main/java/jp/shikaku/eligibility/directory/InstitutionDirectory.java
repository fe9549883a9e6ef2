package jp.shikaku.eligibility.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** The dated directory of medical institutions. */
@ApplicationScoped
class InstitutionDirectory extends DatedRows<InstitutionRow, InstitutionRow.Key> {

    private static final Pattern CODE = Pattern.compile("[0-9]{10}");

    InstitutionDirectory() {
        super("institutionCode", InstitutionRow::new);
    }

    /** The institution on a day; empty also for a code that cannot be one. */
    Optional<InstitutionEntry> read(String code, LocalDate day) {
        return CODE.matcher(code).matches() ? on(code, day).map(InstitutionRow::entry) : Optional.empty();
    }

    /**
     * Keeps an entry.
     *
     * @param path the code in the path
     * @throws ProblemException 400 with every place that is wrong, 409 if the days are taken
     */
    @Transactional
    InstitutionEntry put(String path, InstitutionEntry entry) {
        List<ProblemError> faults = new ArrayList<>(ValidDays.faults(entry.validFrom(), entry.validTo()));
        if (!entry.institutionCode().equals(path)) {
            faults.add(ProblemError.at("/institutionCode", "The code must be the one in the path."));
        }
        if (!InsurerRules.isPrefecture(entry.prefecture())
                || !entry.institutionCode().startsWith(entry.prefecture())) {
            faults.add(ProblemError.at("/prefecture", "Must be the first two digits of the code, 01 to 47."));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_VALUE, null, faults);
        }
        Fit.Period stated = new Fit.Period(entry.validFrom(), entry.validTo());
        return keep(path, stated, row -> row.take(entry)).entry();
    }
}
