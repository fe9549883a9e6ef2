package jp.shikaku.eligibility.quality.delay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.knowledge.Horizons;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.quality.Viewer;
import jp.shikaku.eligibility.quality.delay.rule.Deadlines;
import jp.shikaku.eligibility.quality.delay.rule.Delay;
import jp.shikaku.eligibility.quality.delay.rule.Milestones;
import jp.shikaku.eligibility.quality.delay.rule.Path;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.Cursor;

/** Reads delay: the statistics in one statement, registrations in one and the audit's. */
@Singleton
class Delays {

    private static final String ACTION = "READ_DELAYS";

    private final DataSource dataSource;
    private final Deadlines deadlines;
    private final Audit audit;

    @Inject
    Delays(DataSource dataSource, Deadlines deadlines, Audit audit) {
        this.dataSource = dataSource;
        this.deadlines = deadlines;
        this.audit = audit;
    }

    /**
     * Which registrations.
     *
     * @param insurers whose; empty for all
     * @param id one statement, null for all
     * @param from first instant of registration
     * @param to first instant no longer asked for
     * @param losses registrations of losses instead of acquisitions
     */
    record Filter(Set<String> insurers, UUID id, Instant from, Instant to, boolean lateOnly, boolean losses) {}

    /**
     * Counts by insurer, month and path.
     *
     * @throws jp.shikaku.support.ProblemException 410 for months of which not everything is kept
     */
    DelayStatistics statistics(Filter filter, Viewer viewer, int smallestGroup) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DelaySql.statistics(filter.losses()))) {
            int at = DelaySql.bind(connection, statement, deadlines);
            Array insurers = connection.createArrayOf("text", filter.insurers().toArray());
            statement.setObject(at++, filter.from().atOffset(ZoneOffset.UTC));
            statement.setObject(at++, filter.to().atOffset(ZoneOffset.UTC));
            statement.setArray(
                    at++, connection.createArrayOf("text", viewer.insurers().toArray()));
            statement.setInt(at++, smallestGroup);
            statement.setArray(at++, insurers);
            statement.setArray(at, insurers);
            List<DelayStatistics.Row> items = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(row(rows));
                }
            }
            Horizons.read(connection).requireDay(Tokyo.dayOf(filter.from()));
            return new DelayStatistics(items);
        }
    }

    /**
     * Registrations in the order they were registered.
     *
     * @throws jp.shikaku.support.ProblemException 410 for a month of which not everything is kept
     */
    DelayPage page(Filter filter, Viewer viewer, String cursor, int limit) throws SQLException {
        List<DelayView> items = new ArrayList<>();
        Set<UUID> persons = new HashSet<>();
        String next = null;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DelaySql.registrations(filter.losses()))) {
            bind(connection, statement, filter, cursor, limit + 1);
            try (ResultSet rows = statement.executeQuery()) {
                Instant last = null;
                while (rows.next()) {
                    if (items.size() == limit) {
                        next = Cursor.of(last, items.get(limit - 1).qualificationId());
                        break;
                    }
                    items.add(view(rows));
                    persons.add(Rows.id(rows, "person_id"));
                    last = Rows.instant(rows, "known_at");
                }
            }
            if (filter.id() == null) {
                Horizons.read(connection).requireDay(Tokyo.dayOf(filter.from()));
            }
        }
        if (!items.isEmpty()) {
            audit.record(viewer.look(ACTION, "DELAYS_SHOWN", persons));
        }
        return new DelayPage(items, next);
    }

    private void bind(Connection connection, PreparedStatement statement, Filter filter, String cursor, int limit)
            throws SQLException {
        int at = DelaySql.bind(connection, statement, deadlines);
        Array insurers = connection.createArrayOf("text", filter.insurers().toArray());
        List<String> place =
                cursor == null ? List.of(Instant.EPOCH.toString(), new UUID(0, 0).toString()) : Cursor.parts(cursor, 2);
        statement.setObject(at++, filter.id(), Types.OTHER);
        statement.setObject(at++, filter.id(), Types.OTHER);
        statement.setObject(at++, filter.from().atOffset(ZoneOffset.UTC));
        statement.setObject(at++, filter.to().atOffset(ZoneOffset.UTC));
        statement.setArray(at++, insurers);
        statement.setArray(at++, insurers);
        statement.setObject(at++, Cursor.instant(place.get(0)).atOffset(ZoneOffset.UTC));
        statement.setObject(at++, Cursor.id(place.get(1)));
        statement.setBoolean(at++, filter.lateOnly());
        statement.setInt(at, limit);
    }

    private DelayView view(ResultSet row) throws SQLException {
        String insurer = row.getString("insurer_number");
        Milestones days = new Milestones(
                Rows.day(row, "event_on"),
                Rows.day(row, "filed_on"),
                Rows.day(row, "received_on"),
                Rows.day(row, "registered_on"),
                Rows.day(row, "visible_on"));
        Delay delay = Delay.of(Path.of(new InsurerNumber(insurer)), days, deadlines);
        return DelayView.of(row.getString("qualification_id"), insurer, days, delay);
    }

    private static DelayStatistics.Row row(ResultSet row) throws SQLException {
        boolean others = row.getObject("others") != null;
        return new DelayStatistics.Row(
                row.getString("insurer_number"),
                row.getString("month"),
                row.getString("path"),
                row.getLong("registrations"),
                lag(row, "filing"),
                lag(row, "forwarding"),
                lag(row, "registration"),
                lag(row, "matching"),
                lag(row, "total"),
                others
                        ? new DelayStatistics.Others(
                                row.getLong("others"), quartiles(row, "others_median"), quartiles(row, "others_late"))
                        : null);
    }

    private static DelayStatistics.Lag lag(ResultSet row, String step) throws SQLException {
        Array percentiles = row.getArray(step + "_p");
        Object[] p = percentiles == null ? new Object[3] : (Object[]) percentiles.getArray();
        return new DelayStatistics.Lag(
                row.getLong(step + "_n"),
                row.getLong(step + "_late"),
                (Integer) p[0],
                (Integer) p[1],
                (Integer) p[2],
                row.getObject(step + "_max", Integer.class));
    }

    private static DelayStatistics.Quartiles quartiles(ResultSet row, String column) throws SQLException {
        Object[] q = (Object[]) row.getArray(column).getArray();
        return new DelayStatistics.Quartiles(number(q[0]), number(q[1]), number(q[2]));
    }

    private static double number(Object value) {
        return value == null ? 0 : ((Number) value).doubleValue();
    }
}
