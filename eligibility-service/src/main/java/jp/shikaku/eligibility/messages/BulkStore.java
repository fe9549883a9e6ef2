package jp.shikaku.eligibility.messages;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import jp.shikaku.eligibility.knowledge.BulkInsert;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.lookup.Lookups;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.MessageError;
import jp.shikaku.eligibility.messages.form.MessageRefused;
import jp.shikaku.eligibility.messages.form.MessageWriter;

/** Bulk files in the database: received in one transaction, worked on in chunks, deleted by age. */
@Singleton
class BulkStore {

    private static final String COLUMNS =
            "reception_number, institution_code, received_by, purpose, confirmation_date, file_identifier, persons,"
                    + " state, received_at";
    private static final String RECEIVE = "INSERT INTO bulk_reception (shard, " + COLUMNS
            + ", idempotency_key, content_hash) VALUES (0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (institution_code, idempotency_key, shard) DO NOTHING";
    private static final String BY_KEY = "SELECT " + COLUMNS + ", content_hash FROM bulk_reception"
            + " WHERE shard = 0 AND institution_code = ? AND idempotency_key = ?";
    private static final String BY_NUMBER = "SELECT " + COLUMNS
            + " FROM bulk_reception WHERE shard = 0 AND reception_number = ? AND institution_code = ?";
    private static final String CLAIM = "SELECT " + COLUMNS + " FROM bulk_reception"
            + " WHERE shard = 0 AND state = 'WAITING' ORDER BY coalesce(worked_at, received_at), reception_number"
            + " LIMIT 1 FOR UPDATE SKIP LOCKED";
    private static final String WAITING =
            """
            SELECT unit_number, asked FROM bulk_unit
            WHERE shard = 0 AND reception_number = ? AND answer IS NULL ORDER BY unit_number LIMIT ?""";
    private static final String ANSWER =
            """
            UPDATE bulk_unit u SET answer = a.answer
            FROM unnest(?::int[], ?::text[]) AS a(unit_number, answer)
            WHERE u.shard = 0 AND u.reception_number = ? AND u.unit_number = a.unit_number""";
    private static final String TOUCH =
            """
            UPDATE bulk_reception SET worked_at = ?, attempts = 0,
                state = CASE WHEN ? THEN 'DONE' ELSE state END, finished_at = CASE WHEN ? THEN ?::timestamptz END
            WHERE shard = 0 AND reception_number = ?""";
    private static final String FAIL =
            """
            UPDATE bulk_reception SET attempts = attempts + 1, worked_at = ?,
                state = CASE WHEN attempts + 1 >= ? THEN 'FAILED' ELSE state END
            WHERE shard = 0 AND reception_number = ? AND state = 'WAITING'""";

    private final DataSource dataSource;

    @Inject
    BulkStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A unit that waits for its answer.
     *
     * @param asked the person's part of the request, as XML
     */
    record Unit(int number, String asked) {}

    /**
     * Keeps a file, or finds the reception it had before under the same key.
     *
     * @throws MessageRefused if the key was used for other content
     */
    @Transactional(rollbackOn = Exception.class)
    Reception receive(Reception reception, String key, String hash, List<Element> persons) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!insert(connection, reception, key, hash)) {
                return known(connection, reception.asker().institution(), key, hash);
            }
            BulkInsert units =
                    BulkInsert.into("bulk_unit", "reception_number text", "unit_number integer", "asked text");
            for (int i = 0; i < persons.size(); i++) {
                units.row(reception.number(), i + 1, MessageWriter.text(persons.get(i)));
            }
            units.insert(connection);
            return reception;
        }
    }

    /** A reception of an institution; another institution's does not exist for it. */
    Optional<Reception> read(String number, String institution) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BY_NUMBER)) {
            statement.setString(1, number);
            statement.setString(2, institution);
            return one(statement);
        }
    }

    /** The answers of a finished file, in the order of its persons. */
    List<String> answers(String number) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT answer FROM bulk_unit"
                        + " WHERE shard = 0 AND reception_number = ? ORDER BY unit_number")) {
            statement.setString(1, number);
            List<String> answers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.add(rows.getString("answer"));
                }
            }
            return answers;
        }
    }

    /**
     * Locks the file that waited longest for its next chunk, a new one since it was received, until the end of the transaction; others
     * pass it by. So no file is passed over for ever, whatever arrives.
     */
    Optional<Reception> claim() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            return one(statement);
        }
    }

    /** The next units of a file without an answer. */
    List<Unit> waiting(String number, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(WAITING)) {
            statement.setString(1, number);
            statement.setInt(2, limit);
            List<Unit> units = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    units.add(new Unit(rows.getInt("unit_number"), rows.getString("asked")));
                }
            }
            return units;
        }
    }

    /** Keeps the answers of units, as XML. */
    void answer(String number, List<Unit> units, List<String> answers) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ANSWER)) {
            Object[] numbers = units.stream().map(Unit::number).toArray();
            statement.setArray(1, connection.createArrayOf("int", numbers));
            statement.setArray(2, connection.createArrayOf("text", answers.toArray()));
            statement.setString(3, number);
            statement.executeUpdate();
        }
    }

    /** Notes that a chunk was done. */
    void touch(String number, boolean finished, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOUCH)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setBoolean(2, finished);
            statement.setBoolean(3, finished);
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            statement.setString(5, number);
            statement.executeUpdate();
        }
    }

    /** Notes that a chunk failed, and gives the file up after too many attempts. */
    @Transactional(rollbackOn = Exception.class)
    void fail(String number, int attempts, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FAIL)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setInt(2, attempts);
            statement.setString(3, number);
            statement.executeUpdate();
        }
    }

    /** Deletes files received before an instant, with their results. */
    @Transactional(rollbackOn = Exception.class)
    int deleteBefore(Instant limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("DELETE FROM bulk_reception WHERE shard = 0 AND received_at < ?")) {
            statement.setObject(1, limit.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }

    private static boolean insert(Connection connection, Reception reception, String key, String hash)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECEIVE)) {
            statement.setString(1, reception.number());
            statement.setString(2, reception.asker().institution());
            statement.setString(3, reception.asker().subject());
            statement.setString(4, reception.asker().purpose());
            statement.setObject(5, reception.day());
            statement.setString(6, reception.fileIdentifier());
            statement.setInt(7, reception.persons());
            statement.setString(8, reception.state());
            statement.setObject(9, reception.receivedAt().atOffset(ZoneOffset.UTC));
            statement.setString(10, key);
            statement.setString(11, hash);
            return statement.executeUpdate() == 1;
        }
    }

    private static Reception known(Connection connection, String institution, String key, String hash)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_KEY)) {
            statement.setString(1, institution);
            statement.setString(2, key);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !hash.equals(row.getString("content_hash"))) {
                    throw new MessageRefused(MessageError.KEY_REUSED);
                }
                return reception(row);
            }
        }
    }

    private static Optional<Reception> one(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(reception(row)) : Optional.empty();
        }
    }

    private static Reception reception(ResultSet row) throws SQLException {
        Lookups.Asker asker = new Lookups.Asker(
                row.getString("received_by"), row.getString("institution_code"), false, row.getString("purpose"));
        return new Reception(
                row.getString("reception_number"),
                asker,
                Rows.day(row, "confirmation_date"),
                row.getString("file_identifier"),
                row.getInt("persons"),
                row.getString("state"),
                Rows.instant(row, "received_at"));
    }
}
