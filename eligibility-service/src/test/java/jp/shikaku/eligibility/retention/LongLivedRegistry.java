package jp.shikaku.eligibility.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import jp.shikaku.model.Tokyo;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.LocalPostgres;

import static org.awaitility.Awaitility.await;

/** A registry with a database of its own, whose horizon disturbs no other test, and a clock that runs through decades. */
public final class LongLivedRegistry implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "shikaku.test.long-lived";
    private static final String CLOCK = "shikaku.test.long-lived.clock";

    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.forTests();
        postgres.createDatabase("eligibility");
        System.setProperty(ADDRESS, postgres.jdbcUrl("eligibility"));
        try {
            Path clock = Files.createTempFile("shikaku-clock", ".txt");
            Files.writeString(clock, "PT0S");
            System.setProperty(CLOCK, clock.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl("eligibility"),
                "shikaku.clock.offset-file", System.getProperty(CLOCK),
                "shikaku.registry.retention", "P6Y",
                "shikaku.registry.forgetting-chunk", "7",
                "shikaku.registry.forgetting-poll", "1h",
                // What the rules of suspicion make of such people is not told here.
                "shikaku.quality.tick", "1h");
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    /** After the resource that all tests share. */
    @Override
    public int order() {
        return 10;
    }

    /** Lets the registry's clock run to the noon of a day. */
    static void until(LocalDate day, ForwardClock clock) {
        Instant noon = Tokyo.startOf(day).plus(Duration.ofHours(12));
        try {
            Files.writeString(
                    Path.of(System.getProperty(CLOCK)),
                    Duration.between(Instant.now(), noon).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> !clock.today().isBefore(day));
    }

    /** A connection as the owner of the tables. */
    static Connection owner() throws SQLException {
        return DriverManager.getConnection(System.getProperty(ADDRESS), "eligibility_owner", LocalPostgres.PASSWORD);
    }
}
