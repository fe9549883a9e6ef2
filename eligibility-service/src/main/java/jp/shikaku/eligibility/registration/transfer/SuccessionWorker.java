package jp.shikaku.eligibility.registration.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.directory.InsurerSuccessions;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.eligibility.registration.Ledgers;
import jp.shikaku.eligibility.registration.judgement.Book;
import jp.shikaku.eligibility.registration.judgement.Entry;
import jp.shikaku.eligibility.registration.judgement.LinkFact;
import jp.shikaku.eligibility.registration.judgement.Transfers;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.support.ForwardClock;

/**
 * Works on successions, 500 qualifications at a time under a lease: facts, counts and how far it has come are committed
 * together, or not at all once the lease is another's or the succession was cancelled.
 */
@Singleton
class SuccessionWorker {

    private static final Logger LOG = Logger.getLogger(SuccessionWorker.class);
    private static final int CHUNK = 500;
    private static final int MOST_FAILURES = 5;
    private static final String OTHER_INSURANCE = "03";
    private static final String CLAIM =
            """
            UPDATE succession SET state = 'RUNNING', lease_owner = ?, lease_until = now() + ? * interval '1 ms'
            WHERE shard = %d AND succession_id = (
                SELECT succession_id FROM succession
                WHERE shard = %d AND state IN ('QUEUED', 'RUNNING') AND (lease_until IS NULL OR lease_until < now())
                ORDER BY requested_at FOR UPDATE SKIP LOCKED LIMIT 1)
            RETURNING %s"""
                    .formatted(Shard.ONLY, Shard.ONLY, Succession.COLUMNS);
    private static final String OWN =
            " WHERE shard = " + Shard.ONLY + " AND succession_id = ? AND lease_owner = ? AND state = 'RUNNING'";
    private static final String PAGE = "SELECT q.qualification_id, q.symbol, q.number, q.branch"
            + SuccessionStore.GOING_ON + " AND f.qualification_id > ? ORDER BY f.qualification_id LIMIT " + CHUNK;
    private static final String NUMBERS = "SELECT search_key, branch, to_symbol, to_number, to_branch"
            + " FROM succession_number WHERE shard = " + Shard.ONLY + " AND succession_id = ? AND search_key = ANY (?)";

    private final DataSource dataSource;
    private final Ledgers ledgers;
    private final InsurerSuccessions directory;
    private final ForwardClock clock;
    private final long leaseMillis;
    private final UUID owner = UUID.randomUUID();

    @Inject
    SuccessionWorker(
            DataSource dataSource,
            Ledgers ledgers,
            InsurerSuccessions directory,
            ForwardClock clock,
            SuccessionConfig config) {
        this(dataSource, ledgers, directory, clock, config.lease());
    }

    SuccessionWorker(
            DataSource dataSource, Ledgers ledgers, InsurerSuccessions directory, ForwardClock clock, Duration lease) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
        this.directory = directory;
        this.clock = clock;
        this.leaseMillis = lease.toMillis();
    }

    @Scheduled(every = "${shikaku.successions.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            Optional<Succession> next = claim();
            while (next.isPresent()) {
                work(next.get());
                next = claim();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "A succession could not go on and is tried again: %s",
                    e.getClass().getSimpleName());
        }
    }

    Optional<Succession> claim() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setObject(1, owner);
            statement.setLong(2, leaseMillis);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Succession.read(row)) : Optional.empty();
            }
        }
    }

    private void work(Succession succession) throws SQLException {
        try {
            UUID upTo = succession.upTo();
            while (upTo != null) {
                upTo = chunk(succession, upTo);
            }
        } catch (SQLException | RuntimeException e) {
            fail(succession);
            throw e;
        }
    }

    /** Takes over the next qualifications; null when none is left, or when it is no longer this worker's. */
    UUID chunk(Succession succession, UUID behind) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Map<UUID, InsuredNumber> page = page(connection, succession, behind);
                UUID next = page.isEmpty() ? end(connection, succession) : take(connection, succession, page);
                connection.commit();
                return next;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private UUID take(Connection connection, Succession succession, Map<UUID, InsuredNumber> page) throws SQLException {
        Map<UUID, InsuredNumber> targets = targets(connection, succession, page);
        Set<String> keys = new LinkedHashSet<>();
        targets.values().forEach(n -> keys.add(n.searchKey()));
        Book book = ledgers.open(connection, keys, page.keySet());
        MovedChunk counts = move(book, succession, targets);
        if (succession.dryRun()) {
            connection.rollback();
        } else {
            ledgers.keep(connection, book, succession.requestedBy());
        }
        UUID last = new ArrayList<>(page.keySet()).get(page.size() - 1);
        if (!progress(connection, succession, last, counts)) {
            connection.rollback();
            return null;
        }
        counts.keep(connection, succession);
        return last;
    }

    private MovedChunk move(Book book, Succession succession, Map<UUID, InsuredNumber> targets) {
        Transfers transfers = new Transfers(book, Ids::next, succession.on());
        MovedChunk chunk = new MovedChunk();
        for (Map.Entry<UUID, InsuredNumber> target : targets.entrySet()) {
            Entry entry = book.entry(target.getKey()).orElseThrow();
            if (!transfers.goesOn(entry)) {
                chunk.unchanged(entry);
            } else if (transfers.wouldBeTaken(entry, target.getValue())) {
                chunk.refused(entry, TransferProblem.NUMBER_TAKEN.code());
            } else {
                chunk.moved(entry, transfers.move(entry, target.getValue(), OTHER_INSURANCE, LinkFact.Basis.SUCCEEDED));
            }
        }
        return chunk;
    }

    private static Map<UUID, InsuredNumber> page(Connection connection, Succession succession, UUID behind)
            throws SQLException {
        Map<UUID, InsuredNumber> page = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, succession.from().value());
            statement.setObject(2, succession.on());
            statement.setObject(3, succession.on());
            statement.setObject(4, behind);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.put(
                            Rows.id(rows, "qualification_id"),
                            new InsuredNumber(
                                    succession.from(),
                                    rows.getString("symbol"),
                                    rows.getString("number"),
                                    rows.getString("branch")));
                }
            }
        }
        return page;
    }

    /** The numbers at the successor: as mapped for the branch, as mapped for the whole number, or kept. */
    private static Map<UUID, InsuredNumber> targets(
            Connection connection, Succession succession, Map<UUID, InsuredNumber> page) throws SQLException {
        Map<String, InsuredNumber> mapped = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(NUMBERS)) {
            Object[] keys = page.values().stream()
                    .map(InsuredNumber::searchKey)
                    .distinct()
                    .toArray();
            statement.setObject(1, succession.id());
            statement.setArray(2, connection.createArrayOf("text", keys));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    mapped.put(
                            rows.getString("search_key") + '/' + rows.getString("branch"),
                            new InsuredNumber(
                                    succession.to(),
                                    rows.getString("to_symbol"),
                                    rows.getString("to_number"),
                                    rows.getString("to_branch")));
                }
            }
        }
        Map<UUID, InsuredNumber> targets = new LinkedHashMap<>();
        page.forEach((id, old) -> targets.put(id, target(succession, old, mapped)));
        return targets;
    }

    private static InsuredNumber target(Succession succession, InsuredNumber old, Map<String, InsuredNumber> mapped) {
        InsuredNumber of =
                old.normalisedBranch() == null ? null : mapped.get(old.searchKey() + '/' + old.normalisedBranch());
        InsuredNumber to = of == null ? mapped.get(old.searchKey() + '/') : of;
        if (to == null) {
            return new InsuredNumber(succession.to(), old.symbol(), old.number(), old.branch());
        }
        return new InsuredNumber(
                succession.to(), to.symbol(), to.number(), to.branch() == null ? old.branch() : to.branch());
    }

    private boolean progress(Connection connection, Succession succession, UUID upTo, MovedChunk counts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE succession SET up_to = ?,"
                + " moved = moved + ?, unchanged = unchanged + ?, refused = refused + ?, failures = 0,"
                + " lease_until = now() + ? * interval '1 ms'" + OWN)) {
            statement.setObject(1, upTo);
            statement.setInt(2, counts.moved());
            statement.setInt(3, counts.unchanged());
            statement.setInt(4, counts.refused());
            statement.setLong(5, leaseMillis);
            statement.setObject(6, succession.id());
            statement.setObject(7, owner);
            return statement.executeUpdate() == 1;
        }
    }

    private UUID end(Connection connection, Succession succession) throws SQLException {
        if (!succession.dryRun()) {
            directory.succeed(connection, succession.from(), succession.to(), succession.on());
        }
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE succession SET state = 'DONE', ended_at = ?" + OWN)) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            statement.setObject(2, succession.id());
            statement.setObject(3, owner);
            if (statement.executeUpdate() != 1) {
                connection.rollback();
            }
        }
        return null;
    }

    private void fail(Succession succession) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("UPDATE succession SET"
                        + " failures = failures + 1, lease_until = now() + interval '10 s',"
                        + " state = CASE WHEN failures + 1 >= " + MOST_FAILURES + " THEN 'FAILED' ELSE state END,"
                        + " ended_at = CASE WHEN failures + 1 >= " + MOST_FAILURES + " THEN ?::timestamptz END"
                        + OWN)) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            statement.setObject(2, succession.id());
            statement.setObject(3, owner);
            statement.executeUpdate();
        }
    }
}
