package jp.shikaku.eligibility.registration.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.eligibility.registration.FileFormat;
import jp.shikaku.eligibility.registration.RegistrationPipeline;
import jp.shikaku.eligibility.registration.TransferError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** Keeps jobs and the bytes of their files. */
@Singleton
class JobStore {

    static final int PART = 1024 * 1024;

    private static final String WHERE_ID = " WHERE shard = " + Shard.ONLY + " AND job_id = ?";
    private static final String INSERT =
            """
            INSERT INTO registration_job (shard, job_id, subject, insurers, operator, csv, charset, dry_run,
                initial_load, sha256, bytes, lines, state, received_at)
            VALUES (%d, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?)
            ON CONFLICT (subject, sha256, dry_run, initial_load, shard) WHERE state IN ('QUEUED', 'RUNNING')
            DO NOTHING"""
                    .formatted(Shard.ONLY);

    private final DataSource dataSource;
    private final ForwardClock clock;
    private final ObjectMapper mapper;

    @Inject
    JobStore(DataSource dataSource, ForwardClock clock, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.mapper = mapper;
    }

    /**
     * A job that was received.
     *
     * @param created false when the same file is being worked on already
     */
    record Received(UUID id, boolean created) {}

    /**
     * Keeps a file as a job.
     *
     * @throws ProblemException 422 for an empty file, or a header that cannot be used
     */
    Received receive(InputStream file, FileFormat format, RegistrationPipeline.Run run)
            throws SQLException, IOException {
        byte[] bytes = file.readAllBytes();
        if (bytes.length == 0) {
            throw new ProblemException(TransferError.FILE_EMPTY);
        }
        format.open(new ByteArrayInputStream(bytes), mapper);
        UUID id = Ids.next();
        String sha256 = sha256(bytes);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean created = insert(connection, id, format, run, sha256, bytes);
                if (created) {
                    insertParts(connection, id, bytes);
                }
                UUID kept = created ? id : unfinished(connection, run, sha256);
                connection.commit();
                return new Received(kept, created);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    Optional<Job> read(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT " + JobRows.COLUMNS + " FROM registration_job" + WHERE_ID)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(JobRows.read(row)) : Optional.empty();
            }
        }
    }

    /** Stops a job that has not ended; false when it has. A chunk under way is not kept. */
    boolean cancel(UUID id) throws SQLException {
        return changed(
                "UPDATE registration_job SET state = 'CANCELLED', ended_at = ?, lease_owner = NULL" + WHERE_ID
                        + " AND state IN ('QUEUED', 'RUNNING')",
                clock.now().atOffset(ZoneOffset.UTC),
                id);
    }

    /** Lets a stopped job go on behind its last line; false when it was not stopped, or its file is taken anew. */
    boolean resume(UUID id) throws SQLException {
        return changed(
                "UPDATE registration_job SET state = 'QUEUED', ended_at = NULL, lease_owner = NULL,"
                        + " lease_until = NULL, failures = 0" + WHERE_ID + " AND state IN ('CANCELLED', 'FAILED')"
                        + " AND EXISTS (SELECT 1 FROM registration_job_part p WHERE p.shard = registration_job.shard"
                        + " AND p.job_id = registration_job.job_id)"
                        + " AND NOT EXISTS (SELECT 1 FROM registration_job o WHERE o.shard = registration_job.shard"
                        + " AND o.subject = registration_job.subject AND o.sha256 = registration_job.sha256"
                        + " AND o.dry_run = registration_job.dry_run AND o.state IN ('QUEUED', 'RUNNING'))",
                id);
    }

    /** One part of the bytes; null behind the last. */
    byte[] part(UUID id, int part) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT content FROM registration_job_part" + WHERE_ID + " AND part = ?")) {
            statement.setObject(1, id);
            statement.setInt(2, part);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    private boolean changed(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() == 1;
        }
    }

    private boolean insert(
            Connection connection,
            UUID id,
            FileFormat format,
            RegistrationPipeline.Run run,
            String sha256,
            byte[] bytes)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            Object[] insurers =
                    run.author().insurers().stream().map(i -> i.value()).toArray();
            statement.setObject(1, id);
            statement.setString(2, run.author().subject());
            statement.setArray(3, connection.createArrayOf("text", insurers));
            statement.setBoolean(4, run.author().operator());
            statement.setBoolean(5, format.csv());
            statement.setString(6, format.charset().name());
            statement.setBoolean(7, run.dryRun());
            statement.setBoolean(8, run.initialLoad());
            statement.setString(9, sha256);
            statement.setLong(10, bytes.length);
            statement.setInt(11, lines(bytes));
            statement.setObject(12, clock.now().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    private static void insertParts(Connection connection, UUID id, byte[] bytes) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO registration_job_part (shard, job_id, part, content) VALUES ("
                        + Shard.ONLY + ", ?, ?, ?)")) {
            for (int from = 0; from < bytes.length; from += PART) {
                statement.setObject(1, id);
                statement.setInt(2, from / PART);
                statement.setBytes(3, java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART)));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static UUID unfinished(Connection connection, RegistrationPipeline.Run run, String sha256)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT job_id FROM registration_job WHERE shard = " + Shard.ONLY + " AND subject = ? AND sha256 = ?"
                        + " AND dry_run = ? AND initial_load = ? ORDER BY received_at DESC LIMIT 1")) {
            statement.setString(1, run.author().subject());
            statement.setString(2, sha256);
            statement.setBoolean(3, run.dryRun());
            statement.setBoolean(4, run.initialLoad());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a job that was there is gone");
                }
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static int lines(byte[] bytes) {
        int lines = bytes[bytes.length - 1] == '\n' ? 0 : 1;
        for (byte b : bytes) {
            if (b == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
