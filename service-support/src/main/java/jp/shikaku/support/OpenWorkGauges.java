package jp.shikaku.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.jboss.logging.Logger;

/**
 * Gauges of long work that is not at its end: how many jobs by state, and how many of their units are still to be done.
 * About the whole database, measured by each instance; its owner says when.
 */
public final class OpenWorkGauges {

    private static final Logger LOG = Logger.getLogger(OpenWorkGauges.class);

    private final DataSource dataSource;
    private final String query;
    private final String name;
    private final MultiGauge jobs;
    private final AtomicLong units = new AtomicLong();

    /**
     * @param jobs name of the gauge of jobs, tagged with their state
     * @param units name of the gauge of units that wait
     * @param query a row per state that is open: the state, jobs in it, units of theirs that wait
     */
    public OpenWorkGauges(DataSource dataSource, MeterRegistry registry, String jobs, String units, String query) {
        this.dataSource = dataSource;
        this.query = query;
        this.name = jobs;
        this.jobs = MultiGauge.builder(jobs).register(registry);
        registry.gauge(units, this.units);
    }

    /** Counts anew; what was counted last is shown on while the database cannot be asked. */
    public void measure() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            List<MultiGauge.Row<?>> states = new ArrayList<>();
            long waiting = 0;
            while (row.next()) {
                states.add(MultiGauge.Row.of(Tags.of("state", row.getString(1)), row.getLong(2)));
                waiting += row.getLong(3);
            }
            jobs.register(states, true);
            units.set(waiting);
        } catch (SQLException e) {
            LOG.warnf("%s could not be counted; what was counted last goes on to be shown", name);
        }
    }
}
