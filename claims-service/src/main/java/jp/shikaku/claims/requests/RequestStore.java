package jp.shikaku.claims.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.party.Sight;
import jp.shikaku.model.InsurerNumber;

/** Keeps requests and answers, a chunk per statement. Every method joins the running transaction. */
@ApplicationScoped
class RequestStore {

    private static final String REQUESTS =
            """
            SELECT q.*, a.decision_number, a.result, a.confirmation_code, a.unchanged_reason, a.return_code, a.remark,
                   a.answered_at
              FROM recheck_request q LEFT JOIN recheck_answer a USING (claim_month, receipt_id, request_id)
            """;

    private static final String IN_SIGHT =
            "(q.insurer = ANY (?::text[]) OR left(q.insurer, 2) = ANY (?::text[]) OR (? AND "
                    + Sight.ofReceipt("q.claim_month", "q.receipt_id") + "))";

    private final Database database;

    @Inject
    RequestStore(Database database) {
        this.database = database;
    }

    /**
     * A receipt as an insurer may ask about it.
     *
     * @param key the receipt
     * @param insurer who asks
     * @param closed whether its month is closed
     * @param decisionNumber the decision that holds now
     * @param outcome what became of it
     * @param pays whether the insurer is billed for a part of it now
     */
    record Billed(
            ReceiptKey key, InsurerNumber insurer, boolean closed, int decisionNumber, String outcome, boolean pays) {}

    /**
     * The last request of a question.
     *
     * @param view the request
     * @param standing whether asking again is the same request: it waits, or was sent under the same key
     */
    record Earlier(Question question, RecheckRequestView view, boolean standing) {}

    /** Whether a client uses its key for this content, now or before; false if it used it for another one. */
    boolean holdKey(String client, String key, byte[] digest, Instant now) {
        database.update(
                "INSERT INTO request_key (client, client_key, digest, requested_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                client,
                key,
                digest,
                now);
        return database.first(
                        "SELECT digest = ? FROM request_key WHERE client = ? AND client_key = ?",
                        row -> row.getBoolean(1),
                        digest,
                        client,
                        key)
                .orElseGet(() -> holdKey(client, key, digest, now));
    }

    /**
     * Forgets keys that were first used before an instant, and that requests were sent under them; answers how many keys.
     * Whoever sends one of them at this moment has it taken as a new one.
     */
    int forgetKeys(Instant firstUsedBefore) {
        return database.first(
                        """
                        WITH gone AS (
                            DELETE FROM request_key WHERE requested_at < ? RETURNING client, client_key),
                        unkeyed AS (
                            UPDATE recheck_request q SET client_key = NULL
                              FROM gone WHERE q.requested_by = gone.client AND q.client_key = gone.client_key)
                        SELECT count(*) FROM gone
                        """,
                        row -> row.getInt(1),
                        firstUsedBefore)
                .orElseThrow();
    }

    /** Receipts by question, as they stand; decided and accepted ones only. */
    List<Billed> billed(List<Question> questions) {
        return database.query(
                """
                SELECT DISTINCT a.claim_month, a.receipt_id, k.insurer, m.state = 'CLOSED' AS closed, a.decision_number,
                       a.outcome, k.insurer = ANY (a.part_insurers) AS pays
                  FROM unnest(?::uuid[], ?::text[]) AS k (receipt_id, insurer)
                 CROSS JOIN claim_month m
                  JOIN receipt r ON r.claim_month = m.claim_month AND r.receipt_id = k.receipt_id AND r.state = 'ACCEPTED'
                  JOIN allocation a ON a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id
                """,
                row -> new Billed(
                        key(row),
                        new InsurerNumber(row.getString("insurer")),
                        row.getBoolean("closed"),
                        row.getInt("decision_number"),
                        row.getString("outcome"),
                        row.getBoolean("pays")),
                column(questions, Question::receiptId, UUID[]::new),
                column(questions, question -> question.insurer().value(), String[]::new));
    }

    /** The last request of each question, if there is one; under a key the one that was sent under it. */
    List<Earlier> earlier(List<Question> questions, String clientKey) {
        return database.query(
                """
                SELECT DISTINCT ON (k.place) k.place, q.*, a.decision_number, a.result, a.confirmation_code,
                       a.unchanged_reason, a.return_code, a.remark, a.answered_at,
                       a.request_id IS NULL OR q.client_key IS NOT DISTINCT FROM ?::text AND q.client_key IS NOT NULL AS standing
                  FROM unnest(?::integer[], ?::uuid[], ?::text[], ?::text[]) AS k (place, receipt, insurer, reason)
                  JOIN recheck_request q ON q.receipt_id = k.receipt AND q.insurer = k.insurer
                                        AND q.reason_number = k.reason
                  LEFT JOIN recheck_answer a USING (claim_month, receipt_id, request_id)
                 ORDER BY k.place, (q.client_key IS NOT DISTINCT FROM ?::text AND q.client_key IS NOT NULL) DESC, q.ordinal DESC
                """,
                row -> new Earlier(questions.get(row.getInt("place")), view(row), row.getBoolean("standing")),
                clientKey,
                IntStream.range(0, questions.size()).boxed().toArray(Integer[]::new),
                column(questions, Question::receiptId, UUID[]::new),
                column(questions, question -> question.insurer().value(), String[]::new),
                column(questions, Question::reasonNumber, String[]::new),
                clientKey);
    }

    /** Keeps questions about receipts whose places in the queue are held; a question that waits already stays one. */
    void add(List<Question> questions, List<Billed> receipts, String clientKey, Instant now, String by) {
        database.update(
                """
                INSERT INTO recheck_request (claim_month, receipt_id, insurer, reason_number, ordinal, reason_date_1,
                            reason_date_2, new_insurer, note, asked_decision, client_key, requested_at, requested_by)
                SELECT k.claim_month, k.receipt_id, k.insurer, k.reason,
                       (SELECT count(*) + 1 FROM recheck_request q
                         WHERE q.claim_month = k.claim_month AND q.receipt_id = k.receipt_id AND q.insurer = k.insurer
                           AND q.reason_number = k.reason),
                       k.date1, k.date2, k.new_insurer, k.note, k.decision, ?, ?, ?
                  FROM unnest(?::date[], ?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[],
                              ?::integer[])
                       AS k (claim_month, receipt_id, insurer, reason, date1, date2, new_insurer, note, decision)
                 WHERE NOT EXISTS (
                       SELECT 1 FROM recheck_request q LEFT JOIN recheck_answer a USING (claim_month, receipt_id, request_id)
                        WHERE q.claim_month = k.claim_month AND q.receipt_id = k.receipt_id AND q.insurer = k.insurer
                          AND q.reason_number = k.reason AND a.request_id IS NULL)
                    ON CONFLICT DO NOTHING
                """,
                clientKey,
                now,
                by,
                column(receipts, receipt -> receipt.key().claimMonth(), LocalDate[]::new),
                column(questions, Question::receiptId, UUID[]::new),
                column(questions, question -> question.insurer().value(), String[]::new),
                column(questions, Question::reasonNumber, String[]::new),
                column(questions, Question::date1, LocalDate[]::new),
                column(questions, Question::date2, LocalDate[]::new),
                column(
                        questions,
                        question -> question.newInsurer() == null
                                ? null
                                : question.newInsurer().value(),
                        String[]::new),
                column(questions, Question::note, String[]::new),
                column(receipts, Billed::decisionNumber, Integer[]::new));
    }

    /** What waits about some receipts. */
    List<WaitingRequest> waiting(Collection<ReceiptKey> keys) {
        return database.query(
                """
                SELECT q.*
                  FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                  JOIN recheck_request q USING (claim_month, receipt_id)
                  LEFT JOIN recheck_answer a USING (claim_month, receipt_id, request_id)
                 WHERE a.request_id IS NULL
                 ORDER BY q.claim_month, q.receipt_id, q.requested_at, q.request_id
                """,
                row -> new WaitingRequest(
                        key(row),
                        row.getObject("request_id", UUID.class),
                        new InsurerNumber(row.getString("insurer")),
                        row.getString("reason_number"),
                        row.getInt("asked_decision"),
                        instant(row, "requested_at")),
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys));
    }

    /** Keeps answers. */
    void answer(List<GivenAnswer> answers, Instant now) {
        if (answers.isEmpty()) {
            return;
        }
        database.update(
                """
                INSERT INTO recheck_answer (claim_month, receipt_id, request_id, decision_number, result, confirmation_code,
                                            unchanged_reason, return_code, remark, answered_at)
                SELECT m, id, q, n, result, code, reason, back, remark, ?
                  FROM unnest(?::date[], ?::uuid[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::text[])
                       AS t (m, id, q, n, result, code, reason, back, remark)
                """,
                now,
                column(answers, given -> given.request().key().claimMonth(), LocalDate[]::new),
                column(answers, given -> given.request().key().receiptId(), UUID[]::new),
                column(answers, given -> given.request().requestId(), UUID[]::new),
                column(answers, GivenAnswer::decisionNumber, Integer[]::new),
                column(answers, GivenAnswer::result, String[]::new),
                column(answers, GivenAnswer::confirmationCode, String[]::new),
                column(answers, GivenAnswer::unchangedReason, String[]::new),
                column(answers, GivenAnswer::returnCode, String[]::new),
                column(answers, GivenAnswer::remark, String[]::new));
    }

    /** The decision that holds now for a receipt. */
    int decisionNumber(ReceiptKey key) {
        return database.first(
                        "SELECT decision_number FROM allocation WHERE claim_month = ? AND receipt_id = ?",
                        row -> row.getInt(1),
                        key.claimMonth(),
                        key.receiptId())
                .orElseThrow();
    }

    /** A request, if it is in sight of the caller. */
    Optional<RecheckRequestView> find(UUID requestId, Sight sight) {
        return database.first(
                REQUESTS + " WHERE q.request_id = ? AND " + IN_SIGHT,
                RequestStore::view,
                requestId,
                sight.insurerNumbers(),
                sight.insurerClasses(),
                sight.isReviewer(),
                sight.limit(),
                sight.limit());
    }

    /**
     * A page of requests, the oldest first.
     *
     * @param sight an insurer's own; a reviewer's of the insurers and receipts of his organisation
     * @param answered null for both
     */
    List<RecheckRequestView> page(
            Sight sight, LocalDate claimMonth, Boolean answered, Instant after, UUID afterId, int limit) {
        return database.query(
                REQUESTS
                        + """
                 WHERE %s AND (?::date IS NULL OR q.claim_month = ?)
                   AND (?::boolean IS NULL OR (a.request_id IS NOT NULL) = ?)
                   AND (q.requested_at, q.request_id) > (?, ?)
                 ORDER BY q.requested_at, q.request_id
                 LIMIT ?
                """
                                .formatted(IN_SIGHT),
                RequestStore::view,
                sight.insurerNumbers(),
                sight.insurerClasses(),
                sight.isReviewer(),
                sight.limit(),
                sight.limit(),
                claimMonth,
                claimMonth,
                answered,
                answered,
                after,
                afterId,
                limit);
    }

    private static <S, T> T[] column(List<S> rows, Function<S, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static ReceiptKey key(ResultSet row) throws SQLException {
        return new ReceiptKey(row.getObject("claim_month", LocalDate.class), row.getObject("receipt_id", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static RecheckRequestView view(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new RecheckRequestView(
                row.getString("request_id"),
                row.getString("insurer"),
                row.getString("receipt_id"),
                MonthPath.format(row.getObject("claim_month", LocalDate.class)),
                row.getString("reason_number"),
                row.getObject("reason_date_1", LocalDate.class),
                row.getObject("reason_date_2", LocalDate.class),
                row.getString("new_insurer"),
                result == null ? "WAITING" : "ANSWERED",
                instant(row, "requested_at"),
                result == null
                        ? null
                        : new RecheckRequestView.RecheckAnswer(
                                result,
                                row.getString("confirmation_code"),
                                row.getString("unchanged_reason"),
                                row.getString("return_code"),
                                row.getString("remark"),
                                row.getInt("decision_number"),
                                instant(row, "answered_at")));
    }
}
