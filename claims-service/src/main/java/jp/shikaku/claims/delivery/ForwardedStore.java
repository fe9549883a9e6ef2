package jp.shikaku.claims.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionJson;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * Reads what an insurer is billed for, a kind of receipts at a time, or relieved of, by its entries in the ledger: two
 * statements per page, one for the receipts and one for the first records of their files.
 */
@ApplicationScoped
class ForwardedStore {

    /** Room for the first record of a file. */
    private static final int HEADER_BYTES = 1024;

    /**
     * The entries are read in the order of their index, as many as the page holds, and everything else by its key: OFFSET 0
     * keeps the planner from joining whole tables, which it prefers where it was never told how much a fresh month holds.
     */
    private static final String COLUMNS =
            """
            SELECT e.claim_month, e.receipt_id, e.part, e.booked_month, r.institution, r.first_line, r.content, r.file_id,
                   f.reception_number, d.code, d.parts
              FROM ledger_entry e
             CROSS JOIN LATERAL (SELECT * FROM receipt
                                  WHERE claim_month = e.claim_month AND receipt_id = e.receipt_id OFFSET 0) AS r
             CROSS JOIN LATERAL (SELECT * FROM decision
                                  WHERE claim_month = e.claim_month AND receipt_id = e.receipt_id
                                    AND decision_number = e.decision_number OFFSET 0) AS d
             CROSS JOIN LATERAL (SELECT * FROM claim_file
                                  WHERE claim_month = r.claim_month AND file_id = r.file_id OFFSET 0) AS f
             WHERE e.account = 'INSURER_SHARE' AND e.kind = 'BOOKING' AND e.insurer = ?::char(8)
               AND r.kind = ?
            """;

    /** Whether the decision of an entry reversed another one: a number, so that it is looked up and not joined. */
    private static final String REVERSED =
            """
            (SELECT count(*) FROM ledger_entry x
              WHERE x.claim_month = %1$s.claim_month AND x.receipt_id = %1$s.receipt_id
                AND x.decision_number = %1$s.decision_number AND x.kind = 'REVERSAL')
            """;

    /** Whether an entry is the first one of a receipt that was decided only after the close: a number, like the other. */
    private static final String LATE =
            """
            (SELECT count(*) FROM late_receipt l
              WHERE l.claim_month = %1$s.claim_month AND l.receipt_id = %1$s.receipt_id AND %1$s.decision_number = 1)
            """;

    /** Booked by a decision that reverses nothing: the first one, unless it came after the close. */
    static final String ORIGINAL = COLUMNS
            + " AND e.claim_month = ? AND 0 = " + REVERSED.formatted("e") + " AND 0 = " + LATE.formatted("e")
            + """
               AND (e.booked_month, e.receipt_id, e.part) > (?, ?, ?)
             ORDER BY e.booked_month, e.receipt_id, e.part
             LIMIT ?
            """;

    /** Booked in the month by a decision that reversed another one or came late, and still standing when the month ended. */
    private static final String REEXAMINATION = COLUMNS
            + " AND e.booked_month = ? AND 0 < " + REVERSED.formatted("e") + " + " + LATE.formatted("e")
            + """
               AND 0 = (SELECT count(*) FROM ledger_entry x
                         WHERE x.claim_month = e.claim_month AND x.receipt_id = e.receipt_id AND x.kind = 'REVERSAL'
                           AND x.reverses_decision = e.decision_number AND x.booked_month = e.booked_month)
               AND (e.claim_month, e.receipt_id, e.part) > (?, ?, ?)
             ORDER BY e.claim_month, e.receipt_id, e.part
             LIMIT ?
            """;

    /** Reversed in the month, unless it was itself a change booked in it, which the insurer never got. */
    private static final String REVERSALS =
            """
            SELECT e.claim_month, e.receipt_id, e.part, r.institution, r.treatment_month, r.receipt_number, r.first_line,
                   f.reception_number, e.points, e.yen, d.outcome
              FROM ledger_entry e
             CROSS JOIN LATERAL (SELECT * FROM ledger_entry
                                  WHERE claim_month = e.claim_month AND receipt_id = e.receipt_id
                                    AND decision_number = e.reverses_decision AND part = e.part AND account = e.account
                                    AND kind = 'BOOKING' OFFSET 0) AS b
             CROSS JOIN LATERAL (SELECT * FROM decision
                                  WHERE claim_month = e.claim_month AND receipt_id = e.receipt_id
                                    AND decision_number = e.decision_number OFFSET 0) AS d
             CROSS JOIN LATERAL (SELECT * FROM receipt
                                  WHERE claim_month = e.claim_month AND receipt_id = e.receipt_id OFFSET 0) AS r
             CROSS JOIN LATERAL (SELECT * FROM claim_file
                                  WHERE claim_month = r.claim_month AND file_id = r.file_id OFFSET 0) AS f
             WHERE e.account = 'INSURER_SHARE' AND e.kind = 'REVERSAL' AND e.insurer = ?::char(8) AND e.booked_month = ?
               AND (b.booked_month < e.booked_month OR 0 =
            """
                    + REVERSED.formatted("b") + " + " + LATE.formatted("b")
                    + """
               ) AND (e.claim_month, e.receipt_id, e.part) > (?, ?, ?)
             ORDER BY e.claim_month, e.receipt_id, e.part
             LIMIT ?
            """;

    private final Database database;
    private final DecisionJson json;

    @Inject
    ForwardedStore(Database database, DecisionJson json) {
        this.database = database;
        this.json = json;
    }

    /** A place in the lists of an insurer. */
    record Place(LocalDate month, UUID receiptId, int part) {

        static final Place BEGINNING = new Place(LocalDate.of(2000, 1, 1), new UUID(0, 0), 0);
    }

    /**
     * A receipt or part for an insurer.
     *
     * @param place where it stands in the list
     * @param claimMonth 請求年月
     * @param institution who claims it
     * @param fileId its file
     * @param reception reception number of the file
     * @param line line on which it begins
     * @param original the receipt as received
     * @param code 確認区分
     * @param part what this insurer is billed for
     */
    record Forwarded(
            Place place,
            LocalDate claimMonth,
            InstitutionCode institution,
            UUID fileId,
            long reception,
            int line,
            RawReceipt original,
            String code,
            Part part) {}

    /**
     * A receipt or part that an insurer is no longer billed for.
     *
     * @param place where it stands in the list
     * @param institution who claims it
     * @param treatmentMonth 診療年月
     * @param number レセプト番号
     * @param reception reception number of the file
     * @param line line on which it begins
     * @param points 点 taken back, negative
     * @param yen 保険者負担 taken back, negative
     * @param outcome what became of the receipt instead
     */
    record Reversed(
            Place place,
            InstitutionCode institution,
            LocalDate treatmentMonth,
            int number,
            long reception,
            int line,
            int points,
            long yen,
            String outcome) {}

    List<Forwarded> page(
            Edition edition, LocalDate month, InsurerNumber insurer, ReceiptKind kind, Place after, int limit) {
        boolean original = edition == Edition.ORIGINAL;
        return database.query(
                original ? ORIGINAL : REEXAMINATION,
                row -> forwarded(row, original ? "booked_month" : "claim_month", json),
                insurer.value(),
                kind.name(),
                month,
                after.month(),
                after.receiptId(),
                after.part(),
                limit);
    }

    List<Reversed> reversals(LocalDate month, InsurerNumber insurer, Place after, int limit) {
        return database.query(
                REVERSALS,
                ForwardedStore::reversed,
                insurer.value(),
                month,
                after.month(),
                after.receiptId(),
                after.part(),
                limit);
    }

    /** The first records of some files. */
    Map<UUID, RawLine> headers(List<Forwarded> page) {
        Map<UUID, LocalDate> files = new HashMap<>();
        page.forEach(forwarded -> files.put(forwarded.fileId(), forwarded.claimMonth()));
        Map<UUID, RawLine> headers = new HashMap<>();
        database.query(
                        """
                        SELECT f.file_id, substring(f.content FROM 1 FOR ?)
                          FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, file_id)
                          JOIN claim_file f ON f.claim_month = k.claim_month AND f.file_id = k.file_id
                        """,
                        row -> Map.entry(row.getObject(1, UUID.class), DeliveryStore.firstLine(row.getBytes(2))),
                        HEADER_BYTES,
                        files.values().toArray(LocalDate[]::new),
                        files.keySet().toArray(UUID[]::new))
                .forEach(header -> headers.put(header.getKey(), header.getValue()));
        return headers;
    }

    /**
     * A receipt or part of a row.
     *
     * @param month the column with the month of its place in the list
     */
    static Forwarded forwarded(ResultSet row, String month, DecisionJson json) throws SQLException {
        int number = row.getInt("part");
        Part part = json.readParts(row.getString("parts")).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the ledger names a part that was not decided"));
        return new Forwarded(
                new Place(row.getObject(month, LocalDate.class), row.getObject("receipt_id", UUID.class), number),
                row.getObject("claim_month", LocalDate.class),
                new InstitutionCode(row.getString("institution")),
                row.getObject("file_id", UUID.class),
                row.getLong("reception_number"),
                row.getInt("first_line"),
                RawReceipt.of(row.getBytes("content"), row.getInt("first_line")),
                row.getString("code"),
                part);
    }

    private static Reversed reversed(ResultSet row) throws SQLException {
        return new Reversed(
                new Place(
                        row.getObject("claim_month", LocalDate.class),
                        row.getObject("receipt_id", UUID.class),
                        row.getInt("part")),
                new InstitutionCode(row.getString("institution")),
                row.getObject("treatment_month", LocalDate.class),
                row.getInt("receipt_number"),
                row.getLong("reception_number"),
                row.getInt("first_line"),
                row.getInt("points"),
                row.getLong("yen"),
                row.getString("outcome"));
    }
}
