package jp.shikaku.eligibility.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.support.ProblemException;

/**
 * How a stated entry fits among those kept of the same insurer or institution. Entries follow each other: whoever
 * leaves the end open is ended by the next one, so that open entries may be stated in any order and as often as wanted.
 *
 * @param validTo the end of the stated entry, null while open
 * @param endedByIt the first day of the earlier entry that now ends where the stated one begins, null if none does
 */
record Fit(LocalDate validTo, LocalDate endedByIt) {

    /**
     * Fits a stated period.
     *
     * @param kept the periods kept, none overlapping another
     * @param stated the new one; replaces the one that begins on the same day
     * @throws ProblemException 409 if another entry expressly covers a day of it
     */
    static Fit of(List<Period> kept, Period stated) {
        Optional<Period> next = kept.stream()
                .filter(period -> period.from().isAfter(stated.from()))
                .min(Comparator.comparing(Period::from));
        Optional<Period> before = kept.stream()
                .filter(period -> period.from().isBefore(stated.from()))
                .max(Comparator.comparing(Period::from));
        LocalDate nextBegins = next.map(Period::from).orElse(null);
        if (nextBegins != null && stated.to() != null && stated.to().isAfter(nextBegins)) {
            throw new ProblemException(EligibilityError.DIRECTORY_PERIOD_TAKEN);
        }
        LocalDate ends = stated.to() == null ? nextBegins : stated.to();
        return new Fit(
                ends, before.map(period -> endedBy(period, stated, nextBegins)).orElse(null));
    }

    private static LocalDate endedBy(Period before, Period stated, LocalDate nextBegins) {
        boolean endLeftOpen = before.to() == null || before.to().equals(nextBegins);
        if (!endLeftOpen && before.to().isAfter(stated.from())) {
            throw new ProblemException(EligibilityError.DIRECTORY_PERIOD_TAKEN);
        }
        return endLeftOpen ? before.from() : null;
    }

    /**
     * Days valid, half-open.
     *
     * @param to first day no longer valid, null while open
     */
    record Period(LocalDate from, LocalDate to) {}
}
