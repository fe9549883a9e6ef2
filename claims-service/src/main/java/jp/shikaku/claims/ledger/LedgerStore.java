package jp.shikaku.claims.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.rows.TableRows;

/** Writes and reads ledger entries, a chunk per statement. */
@ApplicationScoped
public class LedgerStore {

    private final Database database;

    @Inject
    LedgerStore(Database database) {
        this.database = database;
    }

    /** The bookings that stand for some receipts: those of the decision the ledger shows. */
    public Map<ReceiptKey, List<Entry>> standing(Collection<ReceiptKey> keys) {
        Map<ReceiptKey, List<Entry>> standing = new HashMap<>();
        database.query(
                        """
                        SELECT e.claim_month, e.receipt_id, e.decision_number, e.part, e.account, e.kind, e.insurer,
                               e.points, e.yen, e.reverses_decision
                          FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                          JOIN allocation a ON a.claim_month = k.claim_month AND a.receipt_id = k.receipt_id
                          JOIN ledger_entry e ON e.claim_month = a.claim_month AND e.receipt_id = a.receipt_id
                                             AND e.decision_number = a.booked_decision AND e.kind = 'BOOKING'
                         ORDER BY e.claim_month, e.receipt_id, e.part, e.account
                        """,
                        LedgerStore::keyed,
                        ReceiptKey.months(keys),
                        ReceiptKey.ids(keys))
                .forEach(row -> standing.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row.entry()));
        return standing;
    }

    /**
     * Adds entries. The database checks that both sides of every decision among them are equal, and that every receipt
     * then sums to its cost.
     *
     * @param claimed at least of these receipts
     */
    public void enter(Map<ReceiptKey, List<Entry>> entries, Map<ReceiptKey, ClaimedMoney> claimed, Instant bookedAt) {
        LocalDate bookedMonth = Tokyo.dayOf(bookedAt).withDayOfMonth(1);
        List<Keyed> rows = new ArrayList<>();
        entries.forEach((key, list) -> list.forEach(entry -> rows.add(new Keyed(key, entry))));
        database.copy(
                TableRows.<Keyed>of("ledger_entry")
                        .date("claim_month", row -> row.key().claimMonth())
                        .uuid("receipt_id", row -> row.key().receiptId())
                        .integer("decision_number", row -> row.entry().decisionNumber())
                        .integer("part", row -> row.entry().part())
                        .text("account", row -> row.entry().account().name())
                        .text("kind", row -> row.entry().kind().name())
                        .text(
                                "institution",
                                row -> claimed.get(row.key()).institution().value())
                        .text("insurer", Keyed::insurer)
                        .integer("points", row -> row.entry().points())
                        .bigint("yen", row -> row.entry().yen())
                        .date("booked_month", row -> bookedMonth)
                        .instant("booked_at", row -> bookedAt)
                        .integer("reverses_decision", row -> row.entry().reversesDecision()),
                rows);
    }

    private static Keyed keyed(ResultSet row) throws SQLException {
        String insurer = row.getString("insurer");
        return new Keyed(
                new ReceiptKey(row.getObject("claim_month", LocalDate.class), row.getObject("receipt_id", UUID.class)),
                new Entry(
                        row.getInt("decision_number"),
                        row.getInt("part"),
                        Account.valueOf(row.getString("account")),
                        Entry.Kind.valueOf(row.getString("kind")),
                        insurer == null ? null : new InsurerNumber(insurer),
                        row.getInt("points"),
                        row.getLong("yen"),
                        row.getObject("reverses_decision", Integer.class)));
    }

    private record Keyed(ReceiptKey key, Entry entry) {

        String insurer() {
            return entry.insurer() == null ? null : entry.insurer().value();
        }
    }
}
