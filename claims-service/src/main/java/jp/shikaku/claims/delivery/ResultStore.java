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
 * booked first (in a trial run, of which nothing is booked, what its close decided); a re-examination is what it booked last in a month, where that differs from what stood before. So
 * neither ever changes once its month is over.
 */
@ApplicationScoped
class ResultStore {

    private static final String ORIGINAL =
            """
            SELECT r.claim_month, r.receipt_id, r.institution, r.volume, r.first_line, r.kind, r.content,
                   f.review_organisation, f.reception_number,
                   d.outcome, d.code, d.held_reason, d.return_code, d.parts, d.reasons
              FROM claim_file f
              JOIN receipt r USING (claim_month, file_id)
              JOIN decision d ON d.claim_month = r.claim_month AND d.receipt_id = r.receipt_id
               AND d.decision_number = coalesce(
                       (SELECT min(e.decision_number) FROM ledger_entry e
                         WHERE e.claim_month = r.claim_month AND e.receipt_id = r.receipt_id),
                       (SELECT a.booked_decision FROM allocation a
                         WHERE a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id))
             WHERE f.claim_month = ? AND f.institution = ? AND f.status = 'ACCEPTED' AND r.state = 'ACCEPTED'
               AND d.outcome IN ('MOVED', 'SPLIT', 'BILLED_AS_CLAIMED', 'BRANCH_FOUND', 'RETURNED')
            """;

    private static final String REEXAMINATION =
            """
            SELECT r.claim_month, r.receipt_id, r.institution, r.volume, r.first_line, r.kind, r.content,
                   f.review_organisation, f.reception_number,
                   d.outcome, d.code, d.held_reason, d.return_code, d.parts, d.reasons
              FROM (SELECT e.claim_month, e.receipt_id, max(e.decision_number) AS last,
                           min(e.reverses_decision) AS before
                      FROM ledger_entry e
                     WHERE e.booked_month = ? AND e.institution = ? AND e.kind = 'REVERSAL'
                       AND e.account = 'INSTITUTION_CLAIM'
                     GROUP BY 1, 2) AS changed
              JOIN decision d ON d.claim_month = changed.claim_month AND d.receipt_id = changed.receipt_id
               AND d.decision_number = changed.last
              JOIN decision b ON b.claim_month = changed.claim_month AND b.receipt_id = changed.receipt_id
               AND b.decision_number = changed.before
              JOIN receipt r ON r.claim_month = changed.claim_month AND r.receipt_id = changed.receipt_id
              JOIN claim_file f ON f.claim_month = r.claim_month AND f.file_id = r.file_id
             WHERE (d.outcome IN ('MOVED', 'SPLIT', 'BRANCH_FOUND', 'RETURNED', 'WITHDRAWN')
                    OR b.outcome IN ('MOVED', 'SPLIT'))
               AND (d.parts <> b.parts OR d.outcome <> b.outcome)
            """;

    private static final String PAGE =
            """
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
        return database.query(
                (question.edition() == Edition.ORIGINAL ? ORIGINAL : REEXAMINATION) + PAGE,
                row -> facts(row, question.edition()),
                question.month(),
                question.institution().value(),
                question.organisation() == null ? null : question.organisation().code(),
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
                DeliveryStore.organisation(row.getString("review_organisation")),
                KeptContent.of(row),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("code"),
                held == null ? null : HeldReason.valueOf(held),
                row.getString("return_code"),
                json.readParts(row.getString("parts")),
                json.readReasons(row.getString("reasons")));
    }
}
