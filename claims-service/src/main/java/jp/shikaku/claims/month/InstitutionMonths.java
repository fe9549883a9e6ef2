package jp.shikaku.claims.month;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.calendar.Calendars;
import jp.shikaku.claims.calendar.MonthCalendar;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.intake.ClaimVolumes;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;

/** What an institution sent for a month, all volumes together; per review organisation five statements. */
@ApplicationScoped
class InstitutionMonths {

    /** Files shown; who sends more often than that sees the last ones. */
    private static final int MOST_FILES = 200;

    private static final String LEVEL =
            "CASE WHEN x.code LIKE 'L48%' THEN 'L48' ELSE 'L' || substring(x.code FROM '[0-9]') END";

    private final Database database;
    private final ClaimVolumes volumes;
    private final Calendars calendars;

    @Inject
    InstitutionMonths(Database database, ClaimVolumes volumes, Calendars calendars) {
        this.database = database;
        this.volumes = volumes;
        this.calendars = calendars;
    }

    /** The institution's part of a month at some review organisations; empty if it sent nothing to them. */
    Optional<InstitutionMonthView> view(
            LocalDate month, InstitutionCode institution, Set<ReviewOrganisation> seen, String monthState) {
        List<InstitutionMonthView.Organisation> organisations = Stream.of(ReviewOrganisation.values())
                .filter(seen::contains)
                .map(organisation -> organisation(month, institution, organisation))
                .filter(organisation -> !organisation.files().isEmpty())
                .toList();
        return organisations.isEmpty()
                ? Optional.empty()
                : Optional.of(new InstitutionMonthView(
                        MonthPath.format(month), institution.value(), monthState, organisations));
    }

    private InstitutionMonthView.Organisation organisation(
            LocalDate month, InstitutionCode institution, ReviewOrganisation organisation) {
        List<InstitutionMonthView.File> files = files(month, institution, organisation);
        Sums sums = sums(month, institution, organisation);
        MonthCalendar calendar = calendars.of(YearMonth.from(month), organisation);
        List<InstitutionMonthView.Claim> claims = volumes.of(month, institution.value()).stream()
                .filter(claim -> organisation.code().equals(claim.reviewOrganisation()))
                .map(InstitutionMonthView.Claim::of)
                .toList();
        return new InstitutionMonthView.Organisation(
                organisation.code(),
                files,
                files.stream()
                        .filter(file -> "ACCEPTED".equals(file.status()))
                        .map(InstitutionMonthView.File::volume)
                        .sorted()
                        .toList(),
                claims,
                sums.receipts(),
                sums.points(),
                levels(month, institution, organisation),
                new InstitutionMonthView.Deadlines(
                        calendars.isEnforced(calendar), calendar.confirmationDeadline(), calendar.cutOff()));
    }

    private List<InstitutionMonthView.File> files(
            LocalDate month, InstitutionCode institution, ReviewOrganisation organisation) {
        return database.query(
                """
                SELECT * FROM (
                    SELECT file_id, reception_number, volume, status, claim_mode, received_at, receipts_total
                      FROM claim_file WHERE claim_month = ? AND institution = ? AND review_organisation = ?
                     ORDER BY reception_number DESC LIMIT ?) AS last
                 ORDER BY reception_number
                """,
                row -> new InstitutionMonthView.File(
                        row.getObject("file_id", UUID.class),
                        row.getLong("reception_number"),
                        row.getString("volume"),
                        row.getString("status"),
                        row.getString("claim_mode"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getInt("receipts_total")),
                month,
                institution.value(),
                organisation.code(),
                MOST_FILES);
    }

    private record Sums(ControlTotalsView.Receipts receipts, long points) {}

    private Sums sums(LocalDate month, InstitutionCode institution, ReviewOrganisation organisation) {
        return database.first(
                        """
                        SELECT count(r.receipt_id), count(a.receipt_id) FILTER (WHERE a.outcome <> 'HELD'),
                               count(a.receipt_id) FILTER (WHERE a.outcome = 'HELD'),
                               count(*) FILTER (WHERE r.state = 'ACCEPTED' AND a.receipt_id IS NULL),
                               count(*) FILTER (WHERE r.state = 'REFUSED'), count(*) FILTER (WHERE r.state = 'UNCLAIMED'),
                               count(*) FILTER (WHERE r.state = 'AWAITING'), count(*) FILTER (WHERE r.state = 'WITHDRAWN'),
                               coalesce(sum(r.points) FILTER (WHERE r.state = 'ACCEPTED'), 0)
                          FROM claim_file f
                          JOIN receipt r ON r.claim_month = f.claim_month AND r.file_id = f.file_id AND r.state <> 'REPLACED'
                          LEFT JOIN allocation a
                                 ON a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id AND r.state = 'ACCEPTED'
                         WHERE f.claim_month = ? AND f.institution = ? AND f.review_organisation = ?
                           AND f.status = 'ACCEPTED'
                        """,
                        row -> new Sums(
                                new ControlTotalsView.Receipts(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8)),
                                row.getLong(9)),
                        month,
                        institution.value(),
                        organisation.code())
                .orElseThrow();
    }

    private List<InstitutionMonthView.LevelCount> levels(
            LocalDate month, InstitutionCode institution, ReviewOrganisation organisation) {
        return database.query(
                "SELECT " + LEVEL
                        + """
                , count(*)
                  FROM claim_file f JOIN fault x USING (claim_month, file_id)
                 WHERE f.claim_month = ? AND f.institution = ? AND f.review_organisation = ? AND f.status = 'ACCEPTED'
                 GROUP BY 1 ORDER BY 1
                """,
                row -> new InstitutionMonthView.LevelCount(row.getString(1), row.getLong(2)),
                month,
                institution.value(),
                organisation.code());
    }

    /** A page of what the reception checks found, of files that count and of files that were refused. */
    List<ReceptionCheckPage.Item> checks(
            LocalDate month,
            InstitutionCode institution,
            Set<ReviewOrganisation> seen,
            long reception,
            int fault,
            int limit) {
        return database.query(
                "SELECT f.reception_number, f.review_organisation, f.volume, x.fault_number, x.receipt_number,"
                        + " r.treatment_month, r.claimed_insurer, r.points, x.code, x.line, x.record, x.item,"
                        + " x.message_ja, x.message_en, r.state, " + LEVEL
                        + """
                 AS level
                  FROM claim_file f
                  JOIN fault x USING (claim_month, file_id)
                  LEFT JOIN LATERAL (
                       SELECT * FROM receipt
                        WHERE claim_month = x.claim_month AND file_id = x.file_id AND first_line <= x.line
                          AND receipt_number = x.receipt_number AND state <> 'REPLACED' AND f.status = 'ACCEPTED'
                        ORDER BY first_line DESC
                        LIMIT 1) AS r ON true
                 WHERE f.claim_month = ? AND f.institution = ? AND f.status IN ('ACCEPTED', 'REFUSED')
                   AND f.review_organisation = ANY (?::text[])
                   AND (f.reception_number, x.fault_number) > (?, ?)
                 ORDER BY f.reception_number, x.fault_number
                 LIMIT ?
                """,
                InstitutionMonths::check,
                month,
                institution.value(),
                seen.stream().map(ReviewOrganisation::code).toArray(String[]::new),
                reception,
                fault,
                limit);
    }

    private static ReceptionCheckPage.Item check(ResultSet row) throws SQLException {
        LocalDate treatment = row.getObject("treatment_month", LocalDate.class);
        return new ReceptionCheckPage.Item(
                row.getLong("reception_number"),
                row.getString("review_organisation"),
                row.getString("volume"),
                row.getInt("fault_number"),
                row.getObject("receipt_number", Integer.class),
                treatment == null ? null : MonthPath.format(treatment),
                row.getString("claimed_insurer"),
                row.getObject("points", Integer.class),
                row.getString("code"),
                row.getString("level"),
                row.getInt("line"),
                row.getString("record"),
                row.getObject("item", Integer.class),
                row.getString("message_ja"),
                row.getString("message_en"),
                "ACCEPTED".equals(row.getString("state")));
    }
}
