package jp.shikaku.claims.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionJson;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.model.DayMask;

/** Reads one receipt with its decisions, in one statement. */
@ApplicationScoped
class ReceiptStore {

    private final Database database;
    private final DecisionJson json;

    @Inject
    ReceiptStore(Database database, DecisionJson json) {
        this.database = database;
        this.json = json;
    }

    Optional<KeptReceipt> find(UUID receiptId) {
        List<KeptReceipt.KeptDecision> decisions = new ArrayList<>();
        return database
                .query(
                        """
                        SELECT r.claim_month, r.receipt_id, r.institution, r.volume, r.receipt_number, r.state, r.kind,
                               r.receipt_type, r.treatment_month, r.claimed_insurer, r.visit_days, r.points, r.meals_yen,
                               d.decision_number, d.outcome, d.code, d.held_reason, d.return_code, d.parts, d.reasons, d.month_state,
                               d.knowledge_position, d.known_at, d.decided_at, m.closed_at,
                               f.review_organisation
                          FROM claim_month m
                          JOIN receipt r USING (claim_month)
                          JOIN claim_file f USING (claim_month, file_id)
                          LEFT JOIN decision d USING (claim_month, receipt_id)
                         WHERE r.receipt_id = ? AND m.forgotten_at IS NULL
                         ORDER BY d.decision_number
                        """,
                        row -> receipt(row, decisions),
                        receiptId)
                .stream()
                .findFirst();
    }

    /** The records of a receipt as received. */
    KeptContent content(KeptReceipt receipt) {
        return database.first(
                        """
                        SELECT kind, claim_month, content, first_line FROM receipt
                         WHERE claim_month = ? AND receipt_id = ?::uuid
                        """,
                        KeptContent::of,
                        receipt.claimMonth(),
                        receipt.receiptId())
                .orElseThrow();
    }

    private KeptReceipt receipt(ResultSet row, List<KeptReceipt.KeptDecision> decisions) throws SQLException {
        if (row.getString("outcome") != null) {
            decisions.add(decision(row));
        }
        return new KeptReceipt(
                row.getString("receipt_id"),
                row.getObject("claim_month", LocalDate.class),
                row.getString("institution"),
                row.getString("review_organisation"),
                row.getString("volume"),
                row.getInt("receipt_number"),
                row.getString("state"),
                row.getString("kind"),
                row.getString("receipt_type"),
                row.getObject("treatment_month", LocalDate.class),
                row.getString("claimed_insurer"),
                new DayMask(row.getInt("visit_days")),
                row.getInt("points"),
                row.getInt("meals_yen"),
                instant(row, "closed_at"),
                decisions);
    }

    private KeptReceipt.KeptDecision decision(ResultSet row) throws SQLException {
        String held = row.getString("held_reason");
        return new KeptReceipt.KeptDecision(
                row.getInt("decision_number"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("code"),
                held == null ? null : HeldReason.valueOf(held),
                row.getString("return_code"),
                json.readParts(row.getString("parts")),
                json.readReasons(row.getString("reasons")),
                MonthState.valueOf(row.getString("month_state")),
                row.getLong("knowledge_position"),
                instant(row, "known_at"),
                instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
