package jp.shikaku.eligibility.access.seal;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.postgresql.ds.PGSimpleDataSource;

import jp.shikaku.model.Tokyo;

/**
 * The operator's commands for the trail. {@code audit-verify} names the first broken block; {@code audit-purge} removes
 * what is older than the retention. They read the database's address and role from the environment as the service does.
 */
public final class AuditCommand {

    /** Exit code when everything is as it should be. */
    public static final int GOOD = 0;
    /** Exit code of a verification that found a broken block. */
    public static final int BROKEN = 1;
    /** Exit code when the command could not be carried out. */
    public static final int FAILED = 2;

    private static final String USAGE =
            """
            audit-verify [from=BLOCK]
                verifies the hash chain over the trail and names the first broken block
                QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD
            audit-purge before=YYYY-MM-DD by=WHO reason=WHY
                removes events from before that day, which must be older than SHIKAKU_AUDIT_RETENTION (default P10Y)
                QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_FLYWAY_USERNAME, QUARKUS_FLYWAY_PASSWORD (the owner)""";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final Instant now;

    /**
     * Prepares commands.
     *
     * @param environment where the database is, and the retention
     * @param now the present instant
     */
    public AuditCommand(Map<String, String> environment, PrintStream out, Instant now) {
        this.environment = environment;
        this.out = out;
        this.now = now;
    }

    /** Carries out a command and returns the process's exit code. */
    public int run(List<String> arguments) {
        try {
            Map<String, String> options = options(arguments);
            return switch (arguments.get(0)) {
                case "audit-verify" -> verify(Long.parseLong(options.getOrDefault("from", "1")));
                case "audit-purge" -> purge(options);
                default -> fail(USAGE);
            };
        } catch (SQLException e) {
            return fail("the database refused: SQLSTATE " + e.getSQLState());
        } catch (IllegalStateException | IllegalArgumentException | DateTimeParseException e) {
            return fail(e.getMessage());
        }
    }

    private int verify(long from) throws SQLException {
        try (Connection connection = connect("QUARKUS_DATASOURCE")) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            ChainReport report = Verification.run(connection, from);
            connection.rollback();
            if (!report.intact()) {
                out.printf(
                        "BROKEN: block %d, %s%s; %d blocks before it are good%n",
                        report.firstBrokenBlock(),
                        report.fault(),
                        report.missingEvent() == null ? "" : " (event " + report.missingEvent() + ')',
                        report.blocks());
                return BROKEN;
            }
            out.printf(
                    "intact: %d blocks, %d events, %d not sealed yet, purged up to block %d%nhead %s%n",
                    report.blocks(), report.events(), report.unsealed(), report.purgedUpToBlock(), report.headHash());
            return GOOD;
        }
    }

    private int purge(Map<String, String> options) throws SQLException {
        LocalDate before = LocalDate.parse(required(options, "before"));
        String by = required(options, "by");
        String reason = required(options, "reason");
        Period retention = Period.parse(environment.getOrDefault("SHIKAKU_AUDIT_RETENTION", "P10Y"));
        LocalDate earliest = Tokyo.dayOf(now).minus(retention);
        if (before.isAfter(earliest)) {
            return fail("events from " + earliest + " on are within the retention of " + retention);
        }
        try (Connection connection = connect("QUARKUS_FLYWAY")) {
            long upTo = Purge.run(connection, before.atStartOfDay(Tokyo.ZONE).toInstant(), by, reason, now);
            connection.commit();
            out.println(upTo == 0 ? "nothing to purge" : "purged the events of the blocks up to " + upTo);
            return GOOD;
        }
    }

    private Connection connect(String role) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(required(environment, "QUARKUS_DATASOURCE_JDBC_URL"));
        database.setUser(required(environment, role + "_USERNAME"));
        database.setPassword(required(environment, role + "_PASSWORD"));
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private int fail(String message) {
        out.println(message);
        return FAILED;
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing\n" + USAGE);
        }
        return value;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String argument : arguments.subList(1, arguments.size())) {
            int at = argument.indexOf('=');
            if (at < 0) {
                throw new IllegalArgumentException(USAGE);
            }
            options.put(argument.substring(0, at), argument.substring(at + 1));
        }
        return options;
    }
}
