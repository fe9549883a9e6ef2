package jp.shikaku.claims.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.ledger.Account;
import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.party.Party;
import jp.shikaku.claims.party.PartyKind;
import jp.shikaku.claims.party.Sight;
import jp.shikaku.claims.statement.StatementView.Amount;
import jp.shikaku.claims.statement.StatementView.Movement;

/** Reads the ledger for its parties, one statement per question. */
@ApplicationScoped
class StatementStore {

    private final Database database;

    @Inject
    StatementStore(Database database) {
        this.database = database;
    }

    /**
     * What was booked on an account for a claim month.
     *
     * @param opening up to the month before
     * @param billed bookings of the month
     * @param reversed reversals of the month
     */
    record Sums(LocalDate claimMonth, Account account, Amount opening, Movement billed, Movement reversed) {}

    /**
     * Everything booked for a party up to a booking month, by claim month and account: of an institution what was sent to
     * the organisations in sight, of an insurer, who belongs to one of them, wherever it was sent. Of forgotten months by the
     * sums that are kept.
     */
    List<Sums> sums(Party party, LocalDate bookingMonth, Sight sight) {
        boolean insurer = party.kind() == PartyKind.INSURER;
        String[] limit = insurer ? null : sight.limit();
        return database.query(
                """
                SELECT e.claim_month, e.account,
                       coalesce(sum(e.points) FILTER (WHERE e.booked_month < asked.month), 0),
                       coalesce(sum(e.yen) FILTER (WHERE e.booked_month < asked.month), 0),
                       count(DISTINCT e.receipt_id) FILTER (WHERE e.booked_month = asked.month AND e.kind = 'BOOKING'),
                       coalesce(sum(e.points) FILTER (WHERE e.booked_month = asked.month AND e.kind = 'BOOKING'), 0),
                       coalesce(sum(e.yen) FILTER (WHERE e.booked_month = asked.month AND e.kind = 'BOOKING'), 0),
                       count(DISTINCT e.receipt_id) FILTER (WHERE e.booked_month = asked.month AND e.kind = 'REVERSAL'),
                       coalesce(sum(e.points) FILTER (WHERE e.booked_month = asked.month AND e.kind = 'REVERSAL'), 0),
                       coalesce(sum(e.yen) FILTER (WHERE e.booked_month = asked.month AND e.kind = 'REVERSAL'), 0)
                  FROM (SELECT ?::date AS month) AS asked
                  JOIN ledger_entry own ON own.account = '%s' AND own.%s = ?::char(10) AND own.booked_month <= asked.month
                   AND own.claim_month NOT IN (SELECT claim_month FROM claim_month WHERE forgotten_at IS NOT NULL)
                   AND %s
                  JOIN ledger_entry e ON e.claim_month = own.claim_month AND e.receipt_id = own.receipt_id
                   AND e.decision_number = own.decision_number AND e.part = own.part AND e.kind = own.kind
                 GROUP BY 1, 2
                 UNION ALL
                SELECT k.claim_month, k.account,
                       coalesce(sum(k.points) FILTER (WHERE k.booked_month < asked.month), 0),
                       coalesce(sum(k.yen) FILTER (WHERE k.booked_month < asked.month), 0),
                       coalesce(sum(k.receipts) FILTER (WHERE k.booked_month = asked.month AND k.kind = 'BOOKING'), 0),
                       coalesce(sum(k.points) FILTER (WHERE k.booked_month = asked.month AND k.kind = 'BOOKING'), 0),
                       coalesce(sum(k.yen) FILTER (WHERE k.booked_month = asked.month AND k.kind = 'BOOKING'), 0),
                       coalesce(sum(k.receipts) FILTER (WHERE k.booked_month = asked.month AND k.kind = 'REVERSAL'), 0),
                       coalesce(sum(k.points) FILTER (WHERE k.booked_month = asked.month AND k.kind = 'REVERSAL'), 0),
                       coalesce(sum(k.yen) FILTER (WHERE k.booked_month = asked.month AND k.kind = 'REVERSAL'), 0)
                  FROM (SELECT ?::date AS month) AS asked
                  JOIN forgotten_movement k ON k.party_kind = ? AND k.party = ? AND k.booked_month <= asked.month
                   AND (?::text[] IS NULL OR k.review_organisation = ANY (?::text[]))
                 GROUP BY 1, 2
                 ORDER BY 1, 2
                """
                        .formatted(
                                account(party),
                                insurer ? "insurer" : "institution",
                                Sight.ofReceipt("own.claim_month", "own.receipt_id")),
                StatementStore::sums,
                bookingMonth,
                party.code(),
                limit,
                limit,
                bookingMonth,
                party.kind().name(),
                party.code(),
                limit,
                limit);
    }

    /**
     * Receipts whose burden differs now from what the patient paid by.
     *
     * @param insurer only those of one insurer; null for all in sight
     */
    List<BurdenDifferencePage.Item> burdenDifferences(
            LocalDate claimMonth, String insurer, Sight sight, UUID afterReceipt, int afterPart, int limit) {
        return database.query(
                """
                SELECT e.receipt_id, e.part, e.insurer, e.institution, max(e.decision_number), sum(e.yen),
                       max(e.booked_month), max(a.claimed_burden), max(p.points)
                  FROM ledger_entry e
                  JOIN allocation a USING (claim_month, receipt_id)
                  JOIN LATERAL unnest(a.part_numbers, a.part_points) AS p (number, points) ON p.number = e.part
                 WHERE e.claim_month = ? AND e.account = 'BURDEN_DIFFERENCE'
                   AND (?::text IS NULL OR e.insurer = ?::text)
                   AND (left(e.insurer, 2) = ANY (?::text[]) OR %s)
                   AND (e.receipt_id, e.part) > (?, ?)
                 GROUP BY 1, 2, 3, 4
                HAVING sum(e.yen) <> 0
                 ORDER BY 1, 2, 3
                 LIMIT ?
                """
                        .formatted(Sight.ofReceipt("e.claim_month", "e.receipt_id")),
                StatementStore::difference,
                claimMonth,
                insurer,
                insurer,
                sight.insurerClasses(),
                sight.limit(),
                sight.limit(),
                afterReceipt,
                afterPart,
                limit);
    }

    /** Every part of a party's receipts has one entry of this account; the others of the part are found by it. */
    private static Account account(Party party) {
        return party.kind() == PartyKind.INSURER ? Account.INSURER_SHARE : Account.INSTITUTION_CLAIM;
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getObject(1, LocalDate.class),
                Account.valueOf(row.getString(2)),
                new Amount(row.getLong(3), row.getLong(4)),
                new Movement(row.getLong(5), row.getLong(6), row.getLong(7)),
                new Movement(row.getLong(8), row.getLong(9), row.getLong(10)));
    }

    private static BurdenDifferencePage.Item difference(ResultSet row) throws SQLException {
        int paid = row.getInt(8);
        long yen = row.getLong(6);
        long points = row.getLong(9);
        return new BurdenDifferencePage.Item(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                paid,
                points == 0 ? paid : Math.toIntExact(paid + yen / points),
                points,
                yen,
                MonthPath.format(row.getObject(7, LocalDate.class)));
    }
}
