package jp.shikaku.claims.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.ReceiptTotals;
import jp.shikaku.claims.reassignment.Share;
import jp.shikaku.claims.review.Disposition;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;

/** Keeps decisions and allocations, a chunk per statement. */
@ApplicationScoped
public class DecisionStore {

    private static final String CURRENT =
            """
            SELECT a.claim_month, a.receipt_id, a.decision_number, a.outcome, a.code, a.held_reason, a.days,
                   a.visit_count, a.points, a.meals_yen, a.claimed_burden, a.recorded_burden_yen, a.booked_decision,
                   a.detail_totals, d.return_code, d.parts, d.as_claimed, d.reasons, d.knowledge_position, d.known_at
              FROM allocation a
              JOIN decision d USING (claim_month, receipt_id, decision_number)
            """;

    private final Database database;
    private final DecisionJson json;

    @Inject
    DecisionStore(Database database, DecisionJson json) {
        this.database = database;
        this.json = json;
    }

    /** The decisions that hold now for some receipts, locked until the transaction ends, in the order of their keys. */
    public List<CurrentDecision> lockCurrent(Collection<ReceiptKey> keys) {
        return database.query(
                CURRENT
                        + """
                 JOIN unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                   ON k.claim_month = a.claim_month AND k.receipt_id = a.receipt_id
                ORDER BY a.claim_month, a.receipt_id
                  FOR UPDATE OF a
                """,
                this::current,
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys));
    }

    /**
     * Up to {@code limit} decisions of a closed month that the ledger does not show yet, locked, in the order of their
     * receipts; those that somebody else has locked are skipped.
     *
     * @param after the receipt to go on from
     */
    public List<CurrentDecision> lockUnbooked(LocalDate claimMonth, UUID after, int limit) {
        return lockCurrent(database.query(
                """
                SELECT claim_month, receipt_id FROM allocation
                 WHERE claim_month = ? AND booked_decision IS NULL AND receipt_id > ?
                 ORDER BY receipt_id
                 LIMIT ?
                   FOR UPDATE SKIP LOCKED
                """,
                row -> new ReceiptKey(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)),
                claimMonth,
                after,
                limit));
    }

    /** Keeps decisions and makes them the current ones. */
    public void keep(List<NewDecision> decisions, Instant decidedAt) {
        if (decisions.isEmpty()) {
            return;
        }
        insertDecisions(decisions, decidedAt);
        replaceAllocations(decisions);
    }

    /** Marks that the ledger shows the current decision of these receipts. */
    public void markBooked(Collection<ReceiptKey> keys) {
        database.update(
                """
                UPDATE allocation a SET booked_decision = a.decision_number
                  FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                 WHERE a.claim_month = k.claim_month AND a.receipt_id = k.receipt_id
                """,
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys));
    }

    private void insertDecisions(List<NewDecision> decisions, Instant decidedAt) {
        Columns columns = new Columns(decisions);
        database.update(
                """
                INSERT INTO decision (claim_month, receipt_id, decision_number, outcome, code, held_reason, return_code,
                                      parts, as_claimed, reasons, month_state, knowledge_position, known_at, decided_at)
                SELECT m, id, n, o, c, h, rc, p::jsonb, ac::jsonb, r::jsonb, s, pos, k, ?
                  FROM unnest(?::date[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[])
                       AS t (m, id, n, o, c, h, rc, p, ac, r, s, pos, k)
                """,
                decidedAt,
                columns.months(),
                columns.ids(),
                columns.integers(NewDecision::number),
                columns.texts(d -> d.disposition().outcome().name()),
                columns.texts(d -> code(d.disposition())),
                columns.texts(d -> held(d.disposition())),
                columns.texts(d -> d.disposition().returnCode()),
                columns.texts(d -> json.parts(d.disposition().allocation().parts())),
                columns.texts(d ->
                        d.asClaimed() == null ? null : json.parts(d.asClaimed().parts())),
                columns.texts(d -> json.reasons(d.reasons())),
                columns.texts(d -> d.month().name()),
                columns.longs(d -> d.knowledge().position()),
                columns.texts(d -> d.knowledge().knownAt().toString()));
    }

    private void replaceAllocations(List<NewDecision> decisions) {
        Columns columns = new Columns(decisions);
        database.update(
                """
                INSERT INTO allocation AS a (claim_month, receipt_id, decision_number, outcome, code, held_reason,
                        days, visit_count, points, meals_yen, claimed_burden, recorded_burden_yen,
                        part_numbers, part_insurers, part_days, part_visit_counts, part_points, part_meals_yen,
                        detail_totals, part_detail_totals)
                SELECT m, id, n, o, c, h, days, visits, points, meals, burden, recorded,
                       pn::integer[], pi::text[], pd::integer[], pv::integer[], pp::integer[], pm::integer[],
                       dt::integer[], pdt::integer[]
                  FROM unnest(?::date[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[],
                              ?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::smallint[], ?::bigint[],
                              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                       AS t (m, id, n, o, c, h, days, visits, points, meals, burden, recorded, pn, pi, pd, pv, pp, pm,
                             dt, pdt)
                ON CONFLICT (claim_month, receipt_id) DO UPDATE
                   SET decision_number = excluded.decision_number, outcome = excluded.outcome, code = excluded.code,
                       held_reason = excluded.held_reason, days = excluded.days, visit_count = excluded.visit_count,
                       points = excluded.points, meals_yen = excluded.meals_yen,
                       claimed_burden = excluded.claimed_burden, recorded_burden_yen = excluded.recorded_burden_yen,
                       part_numbers = excluded.part_numbers, part_insurers = excluded.part_insurers,
                       part_days = excluded.part_days, part_visit_counts = excluded.part_visit_counts,
                       part_points = excluded.part_points, part_meals_yen = excluded.part_meals_yen,
                       detail_totals = excluded.detail_totals, part_detail_totals = excluded.part_detail_totals
                """,
                columns.months(),
                columns.ids(),
                columns.integers(NewDecision::number),
                columns.texts(d -> d.disposition().outcome().name()),
                columns.texts(d -> code(d.disposition())),
                columns.texts(d -> held(d.disposition())),
                columns.integers(d -> totals(d).days().bits()),
                columns.integers(d -> totals(d).visitCount()),
                columns.integers(d -> totals(d).points()),
                columns.integers(d -> totals(d).mealsYen()),
                columns.integers(d -> d.disposition().allocation().claimedBurdenTenths()),
                columns.longs(NewDecision::recordedBurdenYen),
                columns.partArrays(Part::number),
                columns.partArrays(part -> part.payer().insurer().value()),
                columns.partArrays(part -> part.days().bits()),
                columns.partArrays(Part::visitCount),
                columns.partArrays(Part::points),
                columns.partArrays(Part::mealsYen),
                columns.texts(d -> array(details(totals(d).meals(), totals(d).publicShares(), d))),
                columns.texts(DecisionStore::partDetails));
    }

    private CurrentDecision current(ResultSet row) throws SQLException {
        DetailTotals details = new DetailTotals(
                List.of((Integer[]) row.getArray("detail_totals").getArray()));
        ReceiptTotals totals = new ReceiptTotals(
                new DayMask(row.getInt("days")),
                row.getInt("visit_count"),
                row.getInt("points"),
                details.meals(row.getInt("meals_yen")),
                details.publicShares());
        int burden = row.getInt("claimed_burden");
        String code = row.getString("code");
        String held = row.getString("held_reason");
        Disposition disposition = new Disposition(
                Outcome.valueOf(row.getString("outcome")),
                code == null ? null : ConfirmationCode.ofCode(code),
                held == null ? null : HeldReason.valueOf(held),
                row.getString("return_code"),
                new Allocation(totals, json.readParts(row.getString("parts")), burden));
        return new CurrentDecision(
                new ReceiptKey(row.getObject("claim_month", LocalDate.class), row.getObject("receipt_id", UUID.class)),
                row.getInt("decision_number"),
                disposition,
                new Allocation(totals, json.readParts(row.getString("as_claimed")), burden),
                json.readReasons(row.getString("reasons")),
                row.getObject("recorded_burden_yen", Long.class),
                row.getObject("booked_decision", Integer.class),
                new KnowledgePosition(
                        row.getLong("knowledge_position"),
                        row.getObject("known_at", OffsetDateTime.class).toInstant()));
    }

    private static String partDetails(NewDecision decision) {
        return array(decision.disposition().allocation().parts().stream()
                .flatMap(part -> details(part.meals(), part.publicShares(), decision)));
    }

    private static Stream<Integer> details(Meals meals, List<Share> publicShares, NewDecision decision) {
        return DetailTotals.of(meals, publicShares, totals(decision).meals()).numbers().stream();
    }

    private static String array(Stream<Integer> numbers) {
        return numbers.map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static ReceiptTotals totals(NewDecision decision) {
        return decision.disposition().allocation().totals();
    }

    private static String code(Disposition disposition) {
        return disposition.code() == null ? null : disposition.code().code();
    }

    private static String held(Disposition disposition) {
        return disposition.held() == null ? null : disposition.held().name();
    }
}
