package jp.shikaku.claims.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionJson;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.layout.ReceiptKind;

/** Reads what insurers asked and were answered in a month, with the receipt as it was billed when they asked. */
@ApplicationScoped
class AnswerStore {

    private static final String PAGE =
            """
            SELECT q.claim_month, q.receipt_id, q.request_id, q.reason_number, q.reason_date_1, q.reason_date_2,
                   q.new_insurer, q.note, q.requested_at, a.result, a.confirmation_code, a.unchanged_reason, a.return_code,
                   a.answered_at, r.institution, r.first_line, r.content, r.file_id, f.reception_number, d.code, d.parts,
                   billed.part, found.branch
              FROM recheck_request q
              JOIN recheck_answer a USING (claim_month, receipt_id, request_id)
              JOIN receipt r USING (claim_month, receipt_id)
              JOIN claim_file f ON f.claim_month = r.claim_month AND f.file_id = r.file_id
              JOIN decision d ON d.claim_month = q.claim_month AND d.receipt_id = q.receipt_id
               AND d.decision_number = q.asked_decision
             CROSS JOIN LATERAL (
                   SELECT min(e.part) AS part FROM ledger_entry e
                    WHERE e.claim_month = q.claim_month AND e.receipt_id = q.receipt_id AND e.kind = 'BOOKING'
                      AND e.decision_number = q.asked_decision AND e.account = 'INSURER_SHARE'
                      AND e.insurer = q.insurer) AS billed
              LEFT JOIN LATERAL (
                   SELECT p.part ->> 'branch' AS branch
                     FROM decision n, jsonb_array_elements(n.parts) AS p (part)
                    WHERE a.confirmation_code = '14' AND n.claim_month = q.claim_month AND n.receipt_id = q.receipt_id
                      AND n.decision_number = a.decision_number
                    LIMIT 1) AS found ON true
             WHERE q.insurer = ?::char(8) AND r.kind = ? AND a.answered_at >= ? AND a.answered_at < ?
               AND billed.part IS NOT NULL AND (a.answered_at, q.request_id) > (?, ?)
             ORDER BY a.answered_at, q.request_id
             LIMIT ?
            """;

    private final Database database;
    private final DecisionJson json;

    @Inject
    AnswerStore(Database database, DecisionJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A request and its answer.
     *
     * @param requestId the request
     * @param billed the receipt as the insurer was billed for it when it asked
     * @param reasonNumber 理由番号
     * @param date1 理由年月日１, may be null
     * @param date2 理由年月日２, may be null
     * @param newInsurer the changed payer it names, may be null
     * @param note フリー入力, may be null
     * @param requestedAt when it was asked
     * @param result 審査結果
     * @param code 確認区分, null where there is none
     * @param branch the branch that was found, null where none was
     * @param unchangedReason 原審どおり理由, null where there is none
     * @param returnCode 返戻事由コード, null unless it was returned
     * @param answeredAt when it was answered
     */
    record Answered(
            UUID requestId,
            ForwardedStore.Forwarded billed,
            String reasonNumber,
            LocalDate date1,
            LocalDate date2,
            InsurerNumber newInsurer,
            String note,
            Instant requestedAt,
            String result,
            String code,
            String branch,
            String unchangedReason,
            String returnCode,
            Instant answeredAt) {}

    /** A page in the order of the answers, after one of them. */
    List<Answered> page(
            InsurerNumber insurer, ReceiptKind kind, LocalDate month, Instant after, UUID afterId, int limit) {
        return database.query(
                PAGE,
                this::answered,
                insurer.value(),
                kind.name(),
                Readiness.end(month.minusMonths(1)),
                Readiness.end(month),
                after,
                afterId,
                limit);
    }

    private Answered answered(ResultSet row) throws SQLException {
        String newInsurer = row.getString("new_insurer");
        return new Answered(
                row.getObject("request_id", UUID.class),
                ForwardedStore.forwarded(row, "claim_month", json),
                row.getString("reason_number"),
                row.getObject("reason_date_1", LocalDate.class),
                row.getObject("reason_date_2", LocalDate.class),
                newInsurer == null ? null : new InsurerNumber(newInsurer),
                row.getString("note"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("result"),
                row.getString("confirmation_code"),
                row.getString("branch"),
                row.getString("unchanged_reason"),
                row.getString("return_code"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }
}
