package jp.shikaku.receipt.check;

import java.time.YearMonth;
import java.util.Optional;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;

/** Insurers and institutions as they are registered, dated: what some checks compare a file with (L3087, L3102, L4892). */
public interface Directory {

    /** Where nobody can tell: every insurer exists, and no institution is known. */
    Directory NONE = new Directory() {
        @Override
        public boolean hasInsurer(InsurerNumber insurer, YearMonth month) {
            return true;
        }

        @Override
        public Optional<String> institutionName(InstitutionCode institution, YearMonth month) {
            return Optional.empty();
        }
    };

    /**
     * Whether an insurer had a number on any day of a month; asked once per receipt.
     *
     * @param month 診療年月
     */
    boolean hasInsurer(InsurerNumber insurer, YearMonth month);

    /**
     * The registered name of an institution.
     *
     * @return the name in a month; empty if it was not open then, or is not registered at all
     */
    Optional<String> institutionName(InstitutionCode institution, YearMonth month);
}
