package jp.shikaku.claims.calendar;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.calendar.CalendarWindow.Kind;
import jp.shikaku.claims.database.Database;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** The calendars of claim months, and the gate they keep. */
@ApplicationScoped
public class Calendars {

    private static final int TRIAL_MONTHS = 3;

    private final CalendarRule rule = CalendarRule.delivered();
    private final Database database;
    private final ObjectMapper json;
    private final CalendarConfig config;
    private final ForwardClock clock;

    @Inject
    Calendars(Database database, ObjectMapper json, CalendarConfig config, ForwardClock clock) {
        this.database = database;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** The dates that hold for a month. */
    public MonthCalendar of(YearMonth month, ReviewOrganisation organisation) {
        Optional<Version> last = database.first(
                """
                SELECT version, windows FROM claim_calendar
                 WHERE claim_month = ? AND review_organisation = ?
                 ORDER BY version DESC LIMIT 1
                """,
                row -> new Version(row.getInt(1), row.getString(2)),
                month.atDay(1),
                organisation.code());
        return last.filter(version -> version.windows() != null)
                .map(version -> new MonthCalendar(month, organisation, read(version.windows()), version.number()))
                .orElseGet(() -> new MonthCalendar(month, organisation, rule.windows(month), 0));
    }

    /** Whether a calendar is kept: an organisation's own one always, the rule by configuration. */
    public boolean isEnforced(MonthCalendar calendar) {
        return config.enforced() || calendar.isOwn();
    }

    /**
     * Sets an organisation's own dates.
     *
     * @param windows null to go back to the rule
     */
    public void set(YearMonth month, ReviewOrganisation organisation, List<CalendarWindow> windows, Change change) {
        database.inTransaction(() -> {
            database.query(
                    "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                    row -> Boolean.TRUE,
                    "calendar/" + month + '/' + organisation.code());
            return database.update(
                    """
                    INSERT INTO claim_calendar (claim_month, review_organisation, version, windows, reason, set_by, set_at)
                    SELECT ?, ?, coalesce(max(version), 0) + 1, ?::jsonb, ?, ?, ?
                      FROM claim_calendar WHERE claim_month = ? AND review_organisation = ?
                    """,
                    month.atDay(1),
                    organisation.code(),
                    windows == null ? null : write(windows),
                    change.reason(),
                    change.by(),
                    clock.now(),
                    month.atDay(1),
                    organisation.code());
        });
    }

    /**
     * Who changes a calendar, and why.
     *
     * @param by the token's subject
     * @param reason in their own words
     */
    public record Change(String by, String reason) {}

    /**
     * Ends the request unless something may be done now. A trial run is not bound to dates, only to months near the
     * present one: each month that is begun costs partitions.
     *
     * @throws ProblemException 409 that says when it opens, or what to do since it is over; 422 for a month years away
     */
    public void require(Kind kind, LocalDate claimMonth, ReviewOrganisation organisation) {
        Instant now = clock.now();
        long away = monthsAway(claimMonth, now);
        if (kind == Kind.RECEPTION && away > config.farthestMonths()) {
            throw new ProblemException(
                    ClaimsError.MONTH_TOO_FAR,
                    "The file is for " + YearMonth.from(claimMonth) + ", now it is " + YearMonth.from(Tokyo.dayOf(now))
                            + '.');
        }
        if (MonthKey.isTrial(claimMonth)) {
            requireTrialNear(away);
            return;
        }
        MonthCalendar calendar = of(YearMonth.from(claimMonth), organisation);
        if (isEnforced(calendar) && !calendar.isOpen(kind, now)) {
            throw kind == Kind.RECEPTION
                    ? new ProblemException(ClaimsError.RECEPTION_NOT_OPEN, whenToSend(calendar, now))
                    : new ProblemException(ClaimsError.CORRECTION_NOT_OPEN, whenToCorrect(calendar, now));
        }
    }

    private void requireTrialNear(long monthsAway) {
        if (config.enforced() && monthsAway > TRIAL_MONTHS) {
            throw new ProblemException(
                    ClaimsError.RECEPTION_NOT_OPEN,
                    "A trial is taken for claim months up to " + TRIAL_MONTHS + " months from now.");
        }
    }

    private static long monthsAway(LocalDate claimMonth, Instant now) {
        return Math.abs(ChronoUnit.MONTHS.between(YearMonth.from(Tokyo.dayOf(now)), YearMonth.from(claimMonth)));
    }

    /** Whether an instant that the calendar names is past; never where the calendar is not kept. */
    public boolean isPast(MonthCalendar calendar, Instant deadline) {
        return isEnforced(calendar) && !clock.now().isBefore(deadline);
    }

    /** Late files go into the next claim month: 請求年月 is that of the sending, 診療年月 stays. */
    private String whenToSend(MonthCalendar calendar, Instant now) {
        return calendar.nextOpening(Kind.RECEPTION, now)
                .map(opens -> "Reception for " + calendar.month() + " opens at " + written(opens) + '.')
                .orElseGet(() -> {
                    MonthCalendar next = of(calendar.month().plusMonths(1), calendar.organisation());
                    return "Reception for " + calendar.month()
                            + " is over. Send the receipts in a file of the claim month "
                            + next.month() + " (their treatment month stays)"
                            + next.nextOpening(Kind.RECEPTION, now)
                                    .map(opens -> "; its reception opens at " + written(opens))
                                    .orElse("")
                            + '.';
                });
    }

    private static String whenToCorrect(MonthCalendar calendar, Instant now) {
        return calendar.nextOpening(Kind.CORRECTION, now)
                .map(opens -> "Corrections for " + calendar.month() + " open at " + written(opens) + '.')
                .orElse("The cut-off of " + calendar.month()
                        + " is past. Ask the review organisation for a withdrawal.");
    }

    private static String written(Instant instant) {
        return instant.atZone(Tokyo.ZONE).toOffsetDateTime().toString();
    }

    private List<CalendarWindow> read(String windows) {
        try {
            return json.readValue(windows, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(List<CalendarWindow> windows) {
        try {
            return json.writeValueAsString(windows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Version(int number, String windows) {}
}
