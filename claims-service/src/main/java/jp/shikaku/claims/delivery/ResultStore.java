package jp.shikaku.claims.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionJson;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;

/**
 * Reads what an institution is told about its receipts, one statement per page. The original review is what the ledger
 * booked first (in a trial run, of which nothing is booked, what its close decided); a re-examination is what it booked
 * last in a month, where that differs from what stood before, or where nothing stood before because the receipt was
 * decided only after the close. So neither ever changes once its month is over.
 */
@ApplicationScoped
class ResultStore {

    /**
     * File by file, and in a file from the line on: a page reads its receipts only. What nobody is told of, nearly all,
     * is left out by its decision before the ledger is asked which decision it booked first.
     */
    private static final String ORIGINAL =
            """
            SELECT r.*, f.review_organisation, f.reception_number, false AS was_returned
              FROM (SELECT file_id, reception_number, review_organisation,
                           CASE reception_number WHEN asked.reception THEN asked.line ELSE 0 END AS after
                      FROM claim_file, (SELECT ?::bigint AS reception, ?::integer AS line) AS asked
                     WHERE claim_month = ? AND institution = ? AND status = 'ACCEPTED'
                       AND review_organisation = coalesce(?::text, review_organisation)
                       AND reception_number >= asked.reception
                     ORDER BY reception_number
                    OFFSET 0) AS f
              CROSS JOIN LATERAL (
                   SELECT t.claim_month, t.receipt_id, t.institution, t.volume, t.first_line, t.kind, t.content,
                          d.outcome, d.code, d.held_reason, d.return_code, d.parts, d.reasons
                     FROM receipt t
                     CROSS JOIN LATERAL (
                          SELECT * FROM decision told
                           WHERE told.claim_month = ? AND told.receipt_id = t.receipt_id
                             AND told.outcome IN ('MOVED', 'SPLIT', 'BILLED_AS_CLAIMED', 'BRANCH_FOUND', 'RETURNED',
                                                  'WITHDRAWN')
                             AND (told.outcome IN ('RETURNED', 'WITHDRAWN')) = ?
                             AND (told.decision_number > 1 OR told.month_state = 'OPEN')
                          OFFSET 0) AS d
                    WHERE t.claim_month = ? AND t.file_id = f.file_id AND t.first_line > f.after AND t.state = 'ACCEPTED'
                      AND t.kind = coalesce(?::text, t.kind)
                      AND d.decision_number = coalesce(
                              (SELECT min(e.decision_number) FROM ledger_entry e
                                WHERE e.claim_month = ? AND e.receipt_id = t.receipt_id),
                              (SELECT a.booked_decision FROM allocation a
                                WHERE a.claim_month = ? AND a.receipt_id = t.receipt_id))
                    ORDER BY t.first_line
                    LIMIT ?) AS r
             ORDER BY f.reception_number, r.first_line
             LIMIT ?
            """;

    private static final String REEXAMINATION =
            """
            SELECT r.claim_month, r.receipt_id, r.institution, r.volume, r.first_line, r.kind, r.content,
                   f.review_organisation, f.reception_number,
                   d.outcome, d.code, d.held_reason, d.return_code, d.parts, d.reasons,
                   coalesce(b.outcome = 'RETURNED', false) AS was_returned
              FROM (SELECT claim_month, receipt_id, max(decision_number) AS last, min(before) AS before
                      FROM (SELECT e.claim_month, e.receipt_id, e.decision_number, e.reverses_decision AS before
                              FROM ledger_entry e
                             WHERE e.booked_month = ? AND e.institution = ? AND e.kind = 'REVERSAL'
                               AND e.account = 'INSTITUTION_CLAIM'
                             UNION ALL
                            SELECT e.claim_month, e.receipt_id, e.decision_number, 0
                              FROM late_receipt l
                              JOIN ledger_entry e ON e.claim_month = l.claim_month AND e.receipt_id = l.receipt_id
                             WHERE e.booked_month = ? AND e.institution = ? AND e.decision_number = 1
                               AND e.account = 'INSTITUTION_CLAIM') AS booked
                     GROUP BY 1, 2) AS changed
              JOIN decision d ON d.claim_month = changed.claim_month AND d.receipt_id = changed.receipt_id
               AND d.decision_number = changed.last
              LEFT JOIN decision b ON b.claim_month = changed.claim_month AND b.receipt_id = changed.receipt_id
               AND b.decision_number = changed.before
              JOIN receipt r ON r.claim_month = changed.claim_month AND r.receipt_id = changed.receipt_id
              JOIN claim_file f ON f.claim_month = r.claim_month AND f.file_id = r.file_id
             WHERE (d.outcome IN ('MOVED', 'SPLIT', 'BRANCH_FOUND', 'RETURNED', 'WITHDRAWN')
                    OR b.outcome IN ('MOVED', 'SPLIT', 'RETURNED')
                    OR b.outcome IS NULL AND d.outcome = 'BILLED_AS_CLAIMED')
               AND (b.outcome IS NULL OR d.parts <> b.parts OR d.outcome <> b.outcome)
               AND f.review_organisation = coalesce(?::text, f.review_organisation)
               AND r.kind = coalesce(?::text, r.kind)
               AND (d.outcome IN ('RETURNED', 'WITHDRAWN')) = ?
               AND (f.reception_number, r.first_line) > (?, ?)
             ORDER BY f.reception_number, r.first_line
             LIMIT ?
            """;

    private final Database database;
    private final DecisionJson json;

    @Inject
    ResultStore(Database database, DecisionJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Whose results.
     *
     * @param edition original or re-examination
     * @param month claim month, or processing month of a re-examination
     * @param institution whose receipts
     * @param organisation the review organisation, null for both
     * @param kind the kind of receipts, for example MEDICAL; null for all
     * @param returned those that go back to the institution (返戻, and 取下げ at its own wish), or all others it is told of
     */
    record Question(
            Edition edition,
            LocalDate month,
            InstitutionCode institution,
            ReviewOrganisation organisation,
            String kind,
            boolean returned) {}

    /** A page of results in the order of files and receipts, after a place in it. */
    List<ResultFacts> page(Question question, long afterReception, int afterLine, int limit) {
        String organisation =
                question.organisation() == null ? null : question.organisation().code();
        String institution = question.institution().value();
        LocalDate month = question.month();
        if (question.edition() == Edition.ORIGINAL) {
            return database.query(
                    ORIGINAL,
                    row -> facts(row, question.edition()),
                    afterReception,
                    afterLine,
                    month,
                    institution,
                    organisation,
                    month,
                    question.returned(),
                    month,
                    question.kind(),
                    month,
                    month,
                    limit,
                    limit);
        }
        return database.query(
                REEXAMINATION,
                row -> facts(row, question.edition()),
                month,
                institution,
                month,
                institution,
                organisation,
                question.kind(),
                question.returned(),
                afterReception,
                afterLine,
                limit);
    }

    private ResultFacts facts(ResultSet row, Edition edition) throws SQLException {
        String held = row.getString("held_reason");
        return new ResultFacts(
                edition,
                row.getObject("claim_month", LocalDate.class),
                row.getObject("receipt_id", UUID.class),
                new InstitutionCode(row.getString("institution")),
                row.getLong("reception_number"),
                row.getInt("first_line"),
                row.getString("volume"),
                ReviewOrganisation.ofCode(row.getString("review_organisation")),
                KeptContent.of(row),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("code"),
                held == null ? null : HeldReason.valueOf(held),
                row.getString("return_code"),
                row.getBoolean("was_returned"),
                json.readParts(row.getString("parts")),
                json.readReasons(row.getString("reasons")));
    }
}
