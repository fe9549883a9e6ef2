package jp.shikaku.claims.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import jp.shikaku.support.rows.TableRows;

/** Keeps decisions and allocations: first ones by COPY, a chunk at a time; those that change one by one. */
@ApplicationScoped
public class DecisionStore {

    private static final String CURRENT =
            """
            SELECT a.claim_month, a.receipt_id, a.decision_number, a.outcome, a.code, a.held_reason, a.days,
                   a.visit_count, a.points, a.meals_yen, a.claimed_burden, a.recorded_burden_yen, a.booked_decision,
                   a.detail_totals, d.return_code, d.parts, d.as_claimed, d.knowledge_position, d.known_at,
                   CASE a.outcome WHEN 'HELD' THEN d.reasons END AS reasons
              FROM allocation a
              JOIN decision d USING (claim_month, receipt_id, decision_number)
            """;

    private static final Set<String> KEY = Set.of("claim_month", "receipt_id");
    private static final TableRows<NewDecision> ALLOCATIONS = allocations();

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
     * @param last the last one that may be taken
     */
    public List<CurrentDecision> lockUnbooked(LocalDate claimMonth, UUID after, UUID last, int limit) {
        return lockCurrent(database.query(
                """
                SELECT claim_month, receipt_id FROM allocation
                 WHERE claim_month = ? AND booked_decision IS NULL AND receipt_id > ? AND receipt_id <= ?
                 ORDER BY receipt_id
                 LIMIT ?
                   FOR UPDATE SKIP LOCKED
                """,
                row -> new ReceiptKey(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)),
                claimMonth,
                after,
                last,
                limit));
    }

    /** Keeps decisions and makes them the current ones; the number says whether one is the first of its receipt. */
    public void keep(List<NewDecision> decisions, Instant decidedAt) {
        database.copy(decisions(decidedAt), decisions);
        Map<Boolean, List<NewDecision>> byFirst =
                decisions.stream().collect(Collectors.partitioningBy(decision -> decision.number() == 1));
        database.copy(ALLOCATIONS, byFirst.get(true));
        database.replace(ALLOCATIONS, KEY, byFirst.get(false));
    }

    /** Of some receipts those whose decision rests on a ruling. */
    public Set<ReceiptKey> ruled(Collection<ReceiptKey> keys) {
        return keys.isEmpty()
                ? Set.of()
                : Set.copyOf(database.query(
                        """
                        SELECT a.claim_month, a.receipt_id
                          FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                          JOIN allocation a ON a.claim_month = k.claim_month AND a.receipt_id = k.receipt_id
                          JOIN decision d ON d.claim_month = a.claim_month AND d.receipt_id = a.receipt_id
                                         AND d.decision_number = a.decision_number
                         WHERE d.reasons @> '[{"rule": "MANUAL"}]'
                        """,
                        row -> new ReceiptKey(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)),
                        ReceiptKey.months(keys),
                        ReceiptKey.ids(keys)));
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

    private TableRows<NewDecision> decisions(Instant decidedAt) {
        return TableRows.<NewDecision>of("decision")
                .date("claim_month", d -> d.key().claimMonth())
                .uuid("receipt_id", d -> d.key().receiptId())
                .integer("decision_number", NewDecision::number)
                .text("outcome", d -> d.disposition().outcome().name())
                .text("code", d -> code(d.disposition()))
                .text("held_reason", d -> held(d.disposition()))
                .text("return_code", d -> d.disposition().returnCode())
                .json("parts", d -> json.parts(d.disposition().allocation().parts()))
                .json(
                        "as_claimed",
                        d -> d.asClaimed() == null
                                ? null
                                : json.parts(d.asClaimed().parts()))
                .json("reasons", d -> json.reasons(d.reasons()))
                .text("month_state", d -> d.month().name())
                .bigint("knowledge_position", d -> d.knowledge().position())
                .instant("known_at", d -> d.knowledge().knownAt())
                .instant("decided_at", d -> decidedAt);
    }

    private static TableRows<NewDecision> allocations() {
        return TableRows.<NewDecision>of("allocation")
                .date("claim_month", d -> d.key().claimMonth())
                .uuid("receipt_id", d -> d.key().receiptId())
                .integer("decision_number", NewDecision::number)
                .text("outcome", d -> d.disposition().outcome().name())
                .text("code", d -> code(d.disposition()))
                .text("held_reason", d -> held(d.disposition()))
                .integer("days", d -> totals(d).days().bits())
                .integer("visit_count", d -> totals(d).visitCount())
                .integer("points", d -> totals(d).points())
                .integer("meals_yen", d -> totals(d).mealsYen())
                .smallint("claimed_burden", d -> d.disposition().allocation().claimedBurdenTenths())
                .bigint("recorded_burden_yen", NewDecision::recordedBurdenYen)
                .integers("part_numbers", d -> parts(d, Part::number))
                .texts(
                        "part_insurers",
                        d -> parts(d, part -> part.payer().insurer().value()))
                .integers("part_days", d -> parts(d, part -> part.days().bits()))
                .integers("part_visit_counts", d -> parts(d, Part::visitCount))
                .integers("part_points", d -> parts(d, Part::points))
                .integers("part_meals_yen", d -> parts(d, Part::mealsYen))
                .integers(
                        "detail_totals",
                        d -> details(totals(d).meals(), totals(d).publicShares(), d))
                .integers("part_detail_totals", DecisionStore::partDetails);
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

    private static <T> List<T> parts(NewDecision decision, Function<Part, T> value) {
        return decision.disposition().allocation().parts().stream().map(value).toList();
    }

    private static List<Integer> partDetails(NewDecision decision) {
        return decision.disposition().allocation().parts().stream()
                .flatMap(part -> details(part.meals(), part.publicShares(), decision).stream())
                .toList();
    }

    private static List<Integer> details(Meals meals, List<Share> publicShares, NewDecision decision) {
        return DetailTotals.of(meals, publicShares, totals(decision).meals()).numbers();
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
