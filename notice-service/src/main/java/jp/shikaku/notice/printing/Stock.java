package jp.shikaku.notice.printing;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

import jp.shikaku.notice.NoticeError;
import jp.shikaku.notice.lifecycle.Deed;
import jp.shikaku.support.ProblemException;

/** Numbered blank paper: received by range, each sheet used once or spoiled, and found again. In the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Stock {

    static final String A4_SHEET = "A4_SHEET";

    private static final String CONSUME =
            """
            INSERT INTO stock_sheet (insurer_number, paper, number, became, document_id, printing_id, reason,
                                     recorded_by, recorded_at)
            SELECT ?, ?, n, CASE WHEN d IS NULL THEN 'SPOILED' ELSE 'USED' END, d, ?,
                   CASE WHEN d IS NULL THEN ? END, ?, ?
              FROM unnest(?, ?) AS sheet(n, d)
            ON CONFLICT DO NOTHING
            """;

    private static final String RECEIVED =
            """
            SELECT count(*) FROM unnest(?) AS sheet(n)
             WHERE EXISTS (SELECT 1 FROM stock_lot l WHERE l.shard = 0 AND l.insurer_number = ? AND l.paper = ?
                            AND n BETWEEN l.first_number AND l.last_number)
            """;

    private static final String BALANCE =
            """
            SELECT l.paper, l.first_number, l.last_number, l.received_at,
                   count(s.number) FILTER (WHERE s.became = 'USED') AS used,
                   count(s.number) FILTER (WHERE s.became = 'SPOILED') AS spoiled
              FROM stock_lot l
              LEFT JOIN stock_sheet s ON s.shard = l.shard AND s.insurer_number = l.insurer_number
                   AND s.paper = l.paper AND s.number BETWEEN l.first_number AND l.last_number
             WHERE l.shard = 0 AND l.insurer_number = :insurer
             GROUP BY l.paper, l.first_number, l.last_number, l.received_at ORDER BY l.paper, l.first_number
            """;

    /**
     * A sheet with imposed documents is noted with the one at its first position; the manifest of its printing has all that
     * begin on the same page. Whichever is asked for, the sheets noted with any of those are looked at.
     */
    private static final String TRACE =
            """
            SELECT s.paper, s.number, s.became, coalesce(o.document_id, s.document_id) AS document_id, s.printing_id,
                   s.reason, s.recorded_by, s.recorded_at
              FROM stock_sheet s
              LEFT JOIN printing_document f ON f.shard = s.shard AND f.printing_id = s.printing_id
                   AND f.document_id = s.document_id AND f.position = 1 AND s.paper = 'A4_SHEET'
              LEFT JOIN printing_document o ON o.shard = f.shard AND o.printing_id = f.printing_id
                   AND o.first_page = f.first_page
             WHERE s.shard = 0 AND s.insurer_number = :insurer
               AND (CAST(:paper AS text) IS NULL OR s.paper = :paper)
               AND (CAST(:number AS bigint) IS NULL OR s.number = :number)
               AND (CAST(:document AS text) IS NULL
                    OR s.document_id = ANY (ARRAY(
                            SELECT noted.document_id
                              FROM printing_document asked
                              JOIN printing_document noted ON noted.shard = asked.shard
                                   AND noted.printing_id = asked.printing_id AND noted.first_page = asked.first_page
                             WHERE asked.shard = 0 AND asked.document_id = :document))
                       AND coalesce(o.document_id, s.document_id) = :document)
             ORDER BY s.paper, s.number, o.place LIMIT 200
            """;

    private final EntityManager database;

    @Inject
    Stock(EntityManager database) {
        this.database = database;
    }

    /** A sheet and the document that was printed on it. */
    record UsedSheet(long number, String document) {}

    /** What a printing, or an accident, consumed. */
    record Consumption(String insurer, String paper, UUID printing, List<UsedSheet> used, List<Long> spoiled) {}

    /** Records that sheets were received. */
    void receive(String insurer, String paper, long first, long last, Deed deed) {
        database.createNativeQuery("INSERT INTO stock_lot (lot_id, insurer_number, paper, first_number, last_number, "
                        + "received_by, received_at) VALUES (:id, :insurer, :paper, :first, :last, :by, :at)")
                .setParameter("id", UUID.randomUUID())
                .setParameter("insurer", insurer)
                .setParameter("paper", paper)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("by", deed.by())
                .setParameter("at", deed.at())
                .executeUpdate();
    }

    /** Whether any of these sheets was received already. */
    boolean isReceived(String insurer, String paper, long first, long last) {
        return ((Number) database.createNativeQuery("SELECT count(*) FROM stock_lot WHERE shard = 0 "
                                        + "AND insurer_number = :insurer AND paper = :paper AND first_number <= :last "
                                        + "AND last_number >= :first")
                                .setParameter("insurer", insurer)
                                .setParameter("paper", paper)
                                .setParameter("first", first)
                                .setParameter("last", last)
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    /**
     * Records what became of sheets, in two statements.
     *
     * @throws ProblemException 422 if one was not received, 409 if one was used or spoiled already
     */
    void use(Consumption consumed, Deed deed) {
        database.unwrap(Session.class).doWork(connection -> {
            List<Long> numbers = new ArrayList<>();
            List<String> documents = new ArrayList<>();
            consumed.used().forEach(sheet -> {
                numbers.add(sheet.number());
                documents.add(sheet.document());
            });
            consumed.spoiled().forEach(number -> {
                numbers.add(number);
                documents.add(null);
            });
            Array numbered = connection.createArrayOf("bigint", numbers.toArray());
            try (PreparedStatement received = connection.prepareStatement(RECEIVED)) {
                received.setArray(1, numbered);
                received.setString(2, consumed.insurer());
                received.setString(3, consumed.paper());
                try (var count = received.executeQuery()) {
                    if (!count.next() || count.getInt(1) != numbers.size()) {
                        throw new ProblemException(NoticeError.SHEETS_UNKNOWN);
                    }
                }
            }
            if (insert(
                            connection.prepareStatement(CONSUME),
                            consumed,
                            deed,
                            numbered,
                            connection.createArrayOf("text", documents.toArray()))
                    != numbers.size()) {
                throw new ProblemException(NoticeError.SHEETS_CONSUMED);
            }
        });
    }

    private static int insert(
            PreparedStatement statement, Consumption consumed, Deed deed, Array numbers, Array documents)
            throws SQLException {
        try (statement) {
            statement.setString(1, consumed.insurer());
            statement.setString(2, consumed.paper());
            statement.setObject(3, consumed.printing());
            statement.setString(4, deed.reason() == null ? "IN_PRINTING" : deed.reason());
            statement.setString(5, deed.by());
            statement.setObject(6, deed.at().atOffset(ZoneOffset.UTC));
            statement.setArray(7, numbers);
            statement.setArray(8, documents);
            return statement.executeUpdate();
        }
    }

    List<StockView.Lot> lots(String insurer) {
        return tuples(database.createNativeQuery(BALANCE, Tuple.class)
                        .setParameter("insurer", insurer)
                        .getResultList())
                .map(StockView.Lot::of)
                .toList();
    }

    /** What became of a sheet, one row for each document on it, or on which sheets a document stands. */
    List<StockView.Sheet> sheets(String insurer, String paper, Long number, String document) {
        return tuples(database.createNativeQuery(TRACE, Tuple.class)
                        .setParameter("insurer", insurer)
                        .setParameter("paper", paper)
                        .setParameter("number", number)
                        .setParameter("document", document)
                        .getResultList())
                .map(StockView.Sheet::of)
                .toList();
    }

    private static Stream<Tuple> tuples(List<?> rows) {
        return rows.stream().map(Tuple.class::cast);
    }
}
