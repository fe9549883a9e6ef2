package jp.shikaku.claims.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsuredNumber;

/**
 * Chooses the qualification that takes a day. The choice depends on what is registered, never on the order in which it
 * was registered, so that any order of events ends with the same payer.
 */
final class DayCovering {

    private static final Comparator<LocalDate> DATES = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<KnownQualification> BY_NUMBER =
            Comparator.comparing(qualification -> qualification.number().searchKey());
    private static final Comparator<KnownQualification> ACQUIRED_LAST =
            Comparator.<KnownQualification, LocalDate>comparing(
                            qualification -> qualification.period().acquiredOn())
                    .thenComparing(KnownQualification::issuedOn, DATES)
                    .thenComparing(BY_NUMBER);
    private static final Comparator<KnownQualification> ISSUED_LAST =
            Comparator.comparing(KnownQualification::issuedOn, DATES).thenComparing(ACQUIRED_LAST);

    private final List<KnownQualification> counted;
    private final InsuredNumber claimed;
    private final boolean claimedStays;

    /** @param claimedStays whether a claimed qualification that is valid on the day stays (claims from 2022-02) */
    DayCovering(List<KnownQualification> timeline, InsuredNumber claimed, boolean claimedStays) {
        this.counted = timeline.stream()
                .filter(qualification -> !qualification.suspended())
                .toList();
        this.claimed = claimed;
        this.claimedStays = claimedStays;
    }

    /** Who takes a day. */
    DayCover on(LocalDate date) {
        List<KnownQualification> valid = counted.stream()
                .filter(qualification -> qualification.covers(date))
                .toList();
        if (valid.isEmpty()) {
            return new DayCover(date.getDayOfMonth(), null, null);
        }
        Optional<KnownQualification> own = valid.stream()
                .filter(qualification -> qualification.isUnder(claimed))
                .max(ACQUIRED_LAST);
        if (claimedStays && own.isPresent()) {
            return employeesFirstDay(valid, own.get(), date)
                    .map(employees -> cover(date, employees, Rule.EMPLOYEES_TAKE_FIRST_DAY))
                    .orElseGet(() -> cover(date, own.get(), Rule.CLAIMED_STAYS));
        }
        if (valid.size() == 1) {
            return cover(date, valid.get(0), Rule.ONLY_ONE_VALID);
        }
        return claimedStays ? acquiredLast(valid, date) : issuedLast(valid, date);
    }

    private static Optional<KnownQualification> employeesFirstDay(
            List<KnownQualification> valid, KnownQualification own, LocalDate date) {
        boolean nationalEndsNextDay = own.scheme() == InsuranceScheme.NATIONAL
                && date.plusDays(1).equals(own.period().lostOn());
        if (!nationalEndsNextDay) {
            return Optional.empty();
        }
        return valid.stream()
                .filter(other -> other.scheme() == InsuranceScheme.EMPLOYEES
                        && other.period().acquiredOn().equals(date))
                .max(ACQUIRED_LAST);
    }

    private static DayCover acquiredLast(List<KnownQualification> valid, LocalDate date) {
        return cover(date, valid.stream().max(ACQUIRED_LAST).orElseThrow(), Rule.ACQUIRED_LAST);
    }

    private static DayCover issuedLast(List<KnownQualification> valid, LocalDate date) {
        return valid.stream()
                .filter(qualification -> qualification.issuedOn() != null
                        && !qualification.issuedOn().isAfter(date))
                .max(ISSUED_LAST)
                .map(last -> cover(date, last, Rule.ISSUED_LAST))
                .orElseGet(() -> acquiredLast(valid, date));
    }

    private static DayCover cover(LocalDate date, KnownQualification qualification, Rule rule) {
        return new DayCover(date.getDayOfMonth(), qualification, rule);
    }
}
