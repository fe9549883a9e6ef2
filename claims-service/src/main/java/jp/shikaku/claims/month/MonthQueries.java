package jp.shikaku.claims.month;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.party.Sight;

/** What became of a month, one statement per question. */
@ApplicationScoped
class MonthQueries {

    private final Database database;

    @Inject
    MonthQueries(Database database) {
        this.database = database;
    }

    /** Feed place and queue of one moment: a position with nothing queued means that all up to it was followed. */
    ClaimMonthView.Following following(LocalDate month) {
        return database.first(
                        """
                        SELECT (SELECT position FROM feed_cursor WHERE shard = 0),
                               (SELECT count(*) FROM review_lot l
                                 CROSS JOIN LATERAL (SELECT lot FROM review_work WHERE lot = l.lot OFFSET 0) AS w
                                 WHERE l.claim_month = m.claim_month)
                               + CASE WHEN m.state = 'CLOSED' AND m.booked_at IS NULL
                                      THEN (SELECT count(*) FROM allocation a
                                             WHERE a.claim_month = m.claim_month AND a.booked_decision IS NULL)
                                      ELSE 0 END
                          FROM claim_month m WHERE m.claim_month = ?
                        """,
                        row -> new ClaimMonthView.Following(row.getLong(1), row.getLong(2)),
                        month)
                .orElseThrow();
    }

    /** Accepted receipts, decided ones, held ones, by the organisation that their file was sent to. */
    List<ReviewView.OrganisationProgress> progress(LocalDate month) {
        return database.query(
                """
                SELECT f.review_organisation, count(*), count(a.receipt_id) FILTER (WHERE a.outcome <> 'HELD'),
                       count(*) FILTER (WHERE a.outcome = 'HELD')
                  FROM receipt r
                  JOIN claim_file f USING (claim_month, file_id)
                  LEFT JOIN allocation a USING (claim_month, receipt_id)
                 WHERE r.claim_month = ? AND r.state = 'ACCEPTED'
                 GROUP BY 1 ORDER BY 1
                """,
                row -> new ReviewView.OrganisationProgress(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(2) - row.getLong(3) - row.getLong(4)),
                month);
    }

    SummaryView summary(LocalDate month, Sight sight) {
        List<SummaryView.OutcomeSum> outcomes = database.query(
                """
                SELECT coalesce(a.outcome, 'RECEIVED'), a.code, count(*),
                       coalesce(sum(cardinality(a.part_numbers)), 0), sum(r.points),
                       sum(r.points::bigint * 10 + r.meals_yen)
                  FROM receipt r
                  JOIN claim_file f USING (claim_month, file_id)
                  LEFT JOIN allocation a USING (claim_month, receipt_id)
                 WHERE r.claim_month = ? AND r.state = 'ACCEPTED'
                   AND (?::text[] IS NULL OR f.review_organisation = ANY (?::text[]))
                 GROUP BY 1, 2 ORDER BY 1, 2
                """,
                row -> new SummaryView.OutcomeSum(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)),
                month,
                sight.limit(),
                sight.limit());
        SummaryView.Total total = new SummaryView.Total(
                outcomes.stream().mapToLong(SummaryView.OutcomeSum::receipts).sum(),
                outcomes.stream().mapToLong(SummaryView.OutcomeSum::points).sum(),
                outcomes.stream().mapToLong(SummaryView.OutcomeSum::costYen).sum());
        return database.first(
                        """
                        SELECT count(DISTINCT f.file_id), count(r.receipt_id) FILTER (WHERE r.state = 'REFUSED'),
                               count(r.receipt_id) FILTER (WHERE r.state = 'WITHDRAWN'),
                               count(r.receipt_id) FILTER (WHERE r.state = 'UNCLAIMED'),
                               count(r.receipt_id) FILTER (WHERE r.state = 'AWAITING')
                          FROM claim_file f LEFT JOIN receipt r USING (claim_month, file_id)
                         WHERE f.claim_month = ? AND f.status = 'ACCEPTED'
                           AND (?::text[] IS NULL OR f.review_organisation = ANY (?::text[]))
                        """,
                        row -> new SummaryView(
                                MonthPath.format(month),
                                row.getLong(1),
                                total.receipts() + row.getLong(2) + row.getLong(3) + row.getLong(4) + row.getLong(5),
                                row.getLong(2),
                                outcomes,
                                total,
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)),
                        month,
                        sight.limit(),
                        sight.limit())
                .orElseThrow();
    }
}
