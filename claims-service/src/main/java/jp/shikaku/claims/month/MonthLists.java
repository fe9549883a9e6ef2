package jp.shikaku.claims.month;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.party.Sight;
import jp.shikaku.model.DayMask;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ProblemException;

/** The long lists of a month, paged by key. */
@ApplicationScoped
class MonthLists {

    private static final int LEDGER_KEY = 5;
    private static final int YEN_PER_POINT = 10;

    /** All insurers that were ever to pay a part of an entry's receipt, so that a booking is seen with what it takes back. */
    private static final String ONCE_BILLED =
            "SELECT b.insurer FROM ledger_entry b WHERE b.claim_month = e.claim_month AND b.receipt_id = e.receipt_id";

    private final Database database;

    @Inject
    MonthLists(Database database) {
        this.database = database;
    }

    AllocationPage allocations(LocalDate month, Sight sight, String cursor, int limit) {
        List<AllocationPage.AllocationItem> items = database.query(
                """
                SELECT (SELECT f.review_organisation FROM claim_file f
                         WHERE f.claim_month = r.claim_month AND f.file_id = r.file_id) AS organisation,
                       r.receipt_id, r.institution, r.kind, r.receipt_number, r.volume, r.treatment_month, r.claimed_insurer,
                       coalesce(a.outcome, 'RECEIVED') AS outcome, a.code, a.held_reason,
                       coalesce(a.days, r.visit_days) AS days, r.points, r.meals_yen, a.part_numbers, a.part_insurers,
                       a.part_days, a.part_visit_counts, a.part_points, a.part_meals_yen
                  FROM receipt r LEFT JOIN allocation a USING (claim_month, receipt_id)
                 WHERE r.claim_month = ? AND r.state = 'ACCEPTED' AND r.receipt_id > ?
                   AND %s
                 ORDER BY r.receipt_id
                 LIMIT ?
                """
                        .formatted(Sight.ofConcern(
                                "r.claim_month", "r.receipt_id", "SELECT unnest(a.part_insurers) AS insurer")),
                MonthLists::allocation,
                parameters(
                        List.of(
                                month,
                                cursor == null
                                        ? new UUID(0, 0)
                                        : uuid(Cursor.parts(cursor, 1).get(0))),
                        sight,
                        limit));
        return new AllocationPage(
                items,
                items.size() < limit ? null : Cursor.of(items.get(limit - 1).receiptId()));
    }

    /** Entries of one side, or of both where {@code side} is null. */
    LedgerPage ledger(LocalDate month, Sight sight, String side, String cursor, int limit) {
        List<String> after = cursor == null ? null : Cursor.parts(cursor, LEDGER_KEY);
        List<LedgerPage.LedgerItem> items = database.query(
                """
                SELECT (SELECT f.review_organisation FROM receipt s JOIN claim_file f USING (claim_month, file_id)
                         WHERE s.claim_month = e.claim_month AND s.receipt_id = e.receipt_id) AS organisation,
                       e.*, d.outcome, again.earlier_receipt AS reclaim_of,
                       (SELECT l.receipt_id FROM reclaim l
                         WHERE l.earlier_month = e.claim_month AND l.earlier_receipt = e.receipt_id
                         ORDER BY l.linked_at DESC LIMIT 1) AS reclaimed_by
                  FROM ledger_entry e
                  JOIN decision d USING (claim_month, receipt_id, decision_number)
                  LEFT JOIN reclaim again USING (claim_month, receipt_id)
                 WHERE claim_month = ? AND (receipt_id, decision_number, part, account, kind) > (?, ?, ?, ?, ?)
                   AND side = coalesce(?::text, side)
                   AND %s
                 ORDER BY receipt_id, decision_number, part, account, kind
                 LIMIT ?
                """
                        .formatted(Sight.ofConcern("e.claim_month", "e.receipt_id", ONCE_BILLED)),
                MonthLists::entry,
                parameters(
                        Arrays.asList(
                                month,
                                after == null ? new UUID(0, 0) : uuid(after.get(0)),
                                after == null ? 0 : integer(after.get(1)),
                                after == null ? 0 : integer(after.get(2)),
                                after == null ? "" : after.get(3),
                                after == null ? "" : after.get(4),
                                side),
                        sight,
                        limit));
        if (items.size() < limit) {
            return new LedgerPage(items, null);
        }
        LedgerPage.LedgerItem last = items.get(limit - 1);
        return new LedgerPage(
                items, Cursor.of(last.receiptId(), last.decisionNumber(), last.part(), last.account(), last.kind()));
    }

    private static Object[] parameters(List<?> before, Sight sight, int limit) {
        return Stream.of(before.stream(), Stream.of(sight.concernParameters()), Stream.of(limit))
                .flatMap(Function.identity())
                .toArray();
    }

    private static AllocationPage.AllocationItem allocation(ResultSet row) throws SQLException {
        int points = row.getInt("points");
        return new AllocationPage.AllocationItem(
                row.getString("receipt_id"),
                row.getString("institution"),
                row.getString("kind"),
                row.getInt("receipt_number"),
                row.getString("volume"),
                MonthPath.format(row.getObject("treatment_month", LocalDate.class)),
                row.getString("claimed_insurer"),
                row.getString("outcome"),
                row.getString("code"),
                row.getString("held_reason"),
                new DayMask(row.getInt("days")).days(),
                points,
                (long) points * YEN_PER_POINT + row.getInt("meals_yen"),
                parts(row),
                row.getString("organisation"));
    }

    /** The parts in an allocation row. */
    static List<AllocationPage.PartView> parts(ResultSet row) throws SQLException {
        Array numbers = row.getArray("part_numbers");
        if (numbers == null) {
            return List.of();
        }
        Integer[] number = (Integer[]) numbers.getArray();
        String[] insurer = (String[]) row.getArray("part_insurers").getArray();
        Integer[] days = (Integer[]) row.getArray("part_days").getArray();
        Integer[] visits = (Integer[]) row.getArray("part_visit_counts").getArray();
        Integer[] points = (Integer[]) row.getArray("part_points").getArray();
        Integer[] meals = (Integer[]) row.getArray("part_meals_yen").getArray();
        List<AllocationPage.PartView> parts = new ArrayList<>(number.length);
        for (int i = 0; i < number.length; i++) {
            parts.add(new AllocationPage.PartView(
                    number[i],
                    insurer[i],
                    new DayMask(days[i]).days(),
                    visits[i],
                    points[i],
                    (long) points[i] * YEN_PER_POINT + meals[i]));
        }
        return List.copyOf(parts);
    }

    private static LedgerPage.LedgerItem entry(ResultSet row) throws SQLException {
        String receipt = row.getString("receipt_id");
        int decision = row.getInt("decision_number");
        int part = row.getInt("part");
        String account = row.getString("account");
        String kind = row.getString("kind");
        Integer reversed = row.getObject("reverses_decision", Integer.class);
        return new LedgerPage.LedgerItem(
                entryId(receipt, decision, part, account, kind),
                receipt,
                decision,
                part,
                account,
                row.getString("side"),
                kind,
                row.getString("insurer"),
                row.getString("institution"),
                row.getInt("points"),
                row.getLong("yen"),
                MonthPath.format(row.getObject("booked_month", LocalDate.class)),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                reversed == null ? null : entryId(receipt, reversed, part, account, "BOOKING"),
                new LedgerPage.EntryReason(
                        row.getString("outcome"), row.getString("reclaim_of"), row.getString("reclaimed_by")),
                row.getString("organisation"));
    }

    private static String entryId(String receipt, int decision, int part, String account, String kind) {
        return String.join(".", receipt, Integer.toString(decision), Integer.toString(part), account, kind);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
    }

    private static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
    }
}
