package jp.shikaku.claims.month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.ProblemError;

/** Which review organisations closed a month, and what is in the way of one; joins the running transaction. */
@ApplicationScoped
class OrganisationCloses {

    private final Database database;

    @Inject
    OrganisationCloses(Database database) {
        this.database = database;
    }

    /** The organisations that files of the month were sent to, checked or not. */
    Set<ReviewOrganisation> concerned(LocalDate month) {
        return organisations(database.query(
                """
                SELECT DISTINCT review_organisation FROM claim_file
                 WHERE claim_month = ? AND status IN ('RECEIVED', 'CHECKING', 'ACCEPTED')
                """,
                row -> row.getString(1),
                month));
    }

    /** The closes of a month so far. */
    List<ClaimMonthView.OrganisationClose> of(LocalDate month) {
        return database.query(
                """
                SELECT review_organisation, closed_at, closed_by, closed_totals, override_reason
                  FROM claim_month_close WHERE claim_month = ? ORDER BY review_organisation
                """,
                row -> new ClaimMonthView.OrganisationClose(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                month);
    }

    /** The organisations that closed the month. */
    Set<ReviewOrganisation> closed(LocalDate month) {
        return organisations(of(month).stream()
                .map(ClaimMonthView.OrganisationClose::reviewOrganisation)
                .toList());
    }

    void add(LocalDate month, ReviewOrganisation organisation, ClaimMonths.Close close, String totals, Instant now) {
        database.update(
                """
                INSERT INTO claim_month_close
                       (claim_month, review_organisation, closed_at, closed_by, closed_totals, override_reason)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                month,
                organisation.code(),
                now,
                close.by(),
                totals,
                close.overrideReason());
    }

    /** The first files that were sent to one of them and are still being checked, each as an error names it. */
    List<ProblemError> filesUnderCheck(LocalDate month, Set<ReviewOrganisation> organisations, int limit) {
        return database.query(
                """
                SELECT institution, reception_number, failed_checks FROM claim_file
                 WHERE claim_month = ? AND review_organisation = ANY (?::text[])
                   AND status IN ('RECEIVED', 'CHECKING')
                 ORDER BY reception_number
                 LIMIT ?
                """,
                row -> new ProblemError(
                        null,
                        null,
                        null,
                        null,
                        "The file of " + row.getString(1) + " with reception number " + row.getLong(2)
                                + " is being checked; failed checks so far: " + row.getInt(3)),
                month,
                codes(organisations),
                limit);
    }

    /** Whether a receipt that was sent to one of them waits to be decided. */
    boolean anyWaits(LocalDate month, Set<ReviewOrganisation> organisations) {
        return exists(
                """
                SELECT EXISTS (SELECT 1 FROM review_lot l
                                CROSS JOIN LATERAL (SELECT receipt_id FROM review_work
                                                     WHERE claim_month = l.claim_month AND lot = l.lot OFFSET 0) AS w
                                CROSS JOIN LATERAL (SELECT file_id FROM receipt
                                                     WHERE claim_month = l.claim_month
                                                       AND receipt_id = w.receipt_id OFFSET 0) AS r
                                 JOIN claim_file f ON f.claim_month = l.claim_month AND f.file_id = r.file_id
                                WHERE l.claim_month = ? AND f.review_organisation = ANY (?::text[]))
                """,
                month,
                codes(organisations));
    }

    private boolean exists(String sql, LocalDate month, String... codes) {
        return database.first(sql, row -> row.getBoolean(1), month, codes).orElseThrow();
    }

    private static String[] codes(Set<ReviewOrganisation> organisations) {
        return organisations.stream().map(ReviewOrganisation::code).toArray(String[]::new);
    }

    private static Set<ReviewOrganisation> organisations(List<String> codes) {
        return EnumSet.allOf(ReviewOrganisation.class).stream()
                .filter(one -> codes.contains(one.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReviewOrganisation.class)));
    }
}
