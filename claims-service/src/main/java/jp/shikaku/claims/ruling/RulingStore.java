package jp.shikaku.claims.ruling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.review.Ruling;

/** Keeps rulings and verdicts, and says which ruling stands. Every method joins the running transaction. */
@ApplicationScoped
public class RulingStore {

    private static final String RULINGS =
            """
            SELECT r.*, v.verdict, v.reason_text AS verdict_text, v.given_by, v.given_at
              FROM ruling r LEFT JOIN ruling_verdict v USING (claim_month, receipt_id, ruling_number)
            """;

    private final Database database;
    private final RulingJson json;

    @Inject
    RulingStore(Database database, RulingJson json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps a ruling; answers its number. Whoever calls it holds the receipt's place in the queue. */
    public int add(NewRuling ruling) {
        return database.first(
                        """
                        INSERT INTO ruling (claim_month, receipt_id, ruling_number, cause, action, content, reason_code,
                                            reason_text, author, authored_at, moved_yen, needs_approval)
                        SELECT ?, ?, coalesce(max(ruling_number), 0) + 1, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?
                          FROM ruling WHERE claim_month = ? AND receipt_id = ?
                        RETURNING ruling_number
                        """,
                        row -> row.getInt(1),
                        ruling.key().claimMonth(),
                        ruling.key().receiptId(),
                        ruling.cause(),
                        ruling.action().name(),
                        ruling.content() == null ? null : json.write(ruling.content()),
                        ruling.reason().name(),
                        ruling.text() == null ? null : ruling.text().value(),
                        ruling.author(),
                        ruling.authoredAt(),
                        ruling.movedYen(),
                        ruling.needsApproval(),
                        ruling.key().claimMonth(),
                        ruling.key().receiptId())
                .orElseThrow();
    }

    /** Keeps what another person said; the database refuses the author's own verdict and a second one. */
    public void addVerdict(KeptRuling ruling, Verdict verdict) {
        database.update(
                """
                INSERT INTO ruling_verdict (claim_month, receipt_id, ruling_number, ruling_author, verdict, reason_text,
                                            given_by, given_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                ruling.key().claimMonth(),
                ruling.key().receiptId(),
                ruling.number(),
                ruling.author(),
                verdict.approved() ? "APPROVED" : "REFUSED",
                verdict.text(),
                verdict.by(),
                verdict.at());
    }

    /** All rulings of a receipt, the newest last. */
    public List<KeptRuling> of(ReceiptKey key) {
        return database.query(
                RULINGS + " WHERE r.claim_month = ? AND r.receipt_id = ? ORDER BY r.ruling_number",
                this::ruling,
                key.claimMonth(),
                key.receiptId());
    }

    /** The rulings that stand for some receipts: the last that took effect, unless it was a reversal. */
    public Map<ReceiptKey, KeptRuling> standing(Collection<ReceiptKey> keys) {
        Map<ReceiptKey, KeptRuling> standing = new HashMap<>();
        database.query(
                        """
                        SELECT * FROM (
                            SELECT DISTINCT ON (r.claim_month, r.receipt_id)
                                   r.*, v.verdict, v.reason_text AS verdict_text, v.given_by, v.given_at
                              FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                              JOIN ruling r USING (claim_month, receipt_id)
                              LEFT JOIN ruling_verdict v USING (claim_month, receipt_id, ruling_number)
                             WHERE r.action IN ('RULE', 'REVERSE') AND (NOT r.needs_approval OR v.verdict = 'APPROVED')
                             ORDER BY r.claim_month, r.receipt_id, r.ruling_number DESC) AS last
                         WHERE action = 'RULE'
                        """,
                        this::ruling,
                        ReceiptKey.months(keys),
                        ReceiptKey.ids(keys))
                .forEach(ruling -> standing.put(ruling.key(), ruling));
        return standing;
    }

    private KeptRuling ruling(ResultSet row) throws SQLException {
        String content = row.getString("content");
        String verdict = row.getString("verdict");
        Ruling told = content == null ? null : json.read(content);
        return new KeptRuling(
                new ReceiptKey(row.getObject("claim_month", LocalDate.class), row.getObject("receipt_id", UUID.class)),
                row.getInt("ruling_number"),
                row.getString("cause"),
                RulingAction.valueOf(row.getString("action")),
                told,
                RulingReason.valueOf(row.getString("reason_code")),
                row.getString("reason_text"),
                row.getString("author"),
                row.getObject("authored_at", OffsetDateTime.class).toInstant(),
                row.getLong("moved_yen"),
                row.getBoolean("needs_approval"),
                verdict == null
                        ? null
                        : new Verdict(
                                "APPROVED".equals(verdict),
                                row.getString("verdict_text"),
                                row.getString("given_by"),
                                row.getObject("given_at", OffsetDateTime.class).toInstant()));
    }
}
