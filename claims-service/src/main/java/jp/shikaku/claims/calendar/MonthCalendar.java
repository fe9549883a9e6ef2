package jp.shikaku.claims.calendar;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jp.shikaku.claims.calendar.CalendarWindow.Kind;
import jp.shikaku.model.ReviewOrganisation;

/**
 * The dates of a claim month at a review organisation.
 *
 * @param month 請求年月
 * @param organisation 審査支払機関
 * @param windows by their opening
 * @param version 0 for the rule, else the number of the organisation's own calendar
 */
public record MonthCalendar(
        YearMonth month, ReviewOrganisation organisation, List<CalendarWindow> windows, int version) {

    public MonthCalendar {
        windows = windows.stream()
                .sorted(Comparator.comparing(CalendarWindow::opensAt).thenComparing(CalendarWindow::kind))
                .toList();
    }

    /** Whether the review organisation set its own dates. */
    public boolean isOwn() {
        return version > 0;
    }

    /** Whether something may be done at an instant. */
    public boolean isOpen(Kind kind, Instant now) {
        return windows.stream().anyMatch(window -> window.kind() == kind && window.holds(now));
    }

    /** When it may be done next, if it is not possible now. */
    public Optional<Instant> nextOpening(Kind kind, Instant now) {
        return windows.stream()
                .filter(window -> window.kind() == kind && window.opensAt().isAfter(now))
                .map(CalendarWindow::opensAt)
                .findFirst();
    }

    /** The end of the last window of a kind. */
    public Instant end(Kind kind) {
        return windows.stream()
                .filter(window -> window.kind() == kind)
                .map(CalendarWindow::closesAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** When the way of claiming is settled where the institution did not choose: the end of reception. */
    public Instant confirmationDeadline() {
        return end(Kind.RECEPTION);
    }

    /** After this nothing of the month is changed by its institution: the end of corrections. */
    public Instant cutOff() {
        return end(Kind.CORRECTION);
    }
}
