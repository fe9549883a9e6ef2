package jp.shikaku.local.play;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.api.ClaimsApi;
import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.local.compare.Laws;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.local.suite.Suite.Member;
import jp.shikaku.local.suite.SuiteClock;
import jp.shikaku.population.Town;
import jp.shikaku.population.TownGenerator;
import jp.shikaku.population.TownSettings;
import jp.shikaku.population.coverage.Wave;
import jp.shikaku.testing.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The drill of docs/operations.md: a base backup between pg_backup_start and pg_backup_stop while a month is reviewed, the
 * log archived meanwhile, everything lost, and a point restored that was named before the month was closed.
 */
@DisplayName("A backup taken under load and restored to a point")
class BackupIT {

    private static final Town TOWN = TownGenerator.generate(TownSettings.demo(23, 120));
    private static final Progress PROGRESS = new Progress(System.out);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String POINT = "before_the_close";
    private static final Set<Member> ALL = Set.of(Member.POSTGRES, Member.ELIGIBILITY, Member.CLAIMS);

    private final Laws laws = new Laws(TOWN.receipts());

    @Test
    @DisplayName(
            "has what was decided up to that point and nothing later, keeps every law and an unbroken trail, and goes on")
    void drill() throws Exception {
        try (StartedSuite started = StartedSuite.start("backup", false)) {
            Path archive = Files.createDirectories(started.folder.run().resolve("archive"));
            Path backup = Files.createDirectories(started.folder.run().resolve("backup"));
            Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rwxrwxrwx"));
            archiveTo(started, archive);
            SuiteClock clock = new SuiteClock(started.folder.clockOffset());
            ReviewMonth review = month(started, clock);

            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> work(review));
            baseBackup(started, backup);
            load.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            Map<String, String> payers = payers(started);
            int port = started.suite.ports().postgres();
            try (Database server = Database.administrator(port)) {
                server.execute("SELECT pg_create_restore_point('" + POINT + "')");
            }
            clock.advanceTo(Step.CLOSE.instant());
            review.close();
            await().atMost(LIMIT).until(() -> booked(started) > 0);
            archiveTheRest(port);

            started.suite.kill(ALL);
            restore(started.folder.postgres(), backup, archive, port);
            started.suite.restart(ALL);

            assertThat(payers(started)).isEqualTo(payers);
            assertThat(claims(started).month().path("state").asText()).isEqualTo("OPEN");
            assertThat(booked(started)).isZero();
            assertThat(trail(started)).startsWith("intact: ");
            review.settle();
            review.close();
            await().atMost(LIMIT).until(() -> booked(started) > 0);
            review.measure(Stage.AFTER_SECOND_WAVE);
            assertThat(laws.allHold()).isTrue();
        }
    }

    private ReviewMonth month(StartedSuite started, SuiteClock clock) throws InterruptedException {
        EligibilityApi eligibility = new EligibilityApi(started.api, started.suite.eligibility());
        Registrations registrations = new Registrations(eligibility, TOWN, PROGRESS);
        Month.fill(started.suite, TOWN);
        registrations.directory();
        registrations.stock();
        clock.advanceTo(Step.CLAIMS.instant());
        registrations.wave(Wave.ON_TIME);
        return new ReviewMonth(claims(started), eligibility, TOWN, laws, PROGRESS);
    }

    private static void work(ReviewMonth review) {
        try {
            review.submit(new TreeMap<>());
            review.review();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void archiveTo(StartedSuite started, Path archive) throws Exception {
        try (Database server = Database.administrator(started.suite.ports().postgres())) {
            server.execute("ALTER SYSTEM SET archive_mode = on");
            server.execute(
                    "ALTER SYSTEM SET archive_command = 'test ! -f " + archive + "/%f && cp %p " + archive + "/%f'");
        }
        started.suite.kill(Set.of(Member.POSTGRES));
        started.suite.restart(Set.of(Member.POSTGRES));
    }

    /** The session that starts a backup must stay until it stops it. */
    private static void baseBackup(StartedSuite started, Path backup) throws SQLException, IOException {
        try (Database server = Database.administrator(started.suite.ports().postgres())) {
            server.execute("SELECT pg_backup_start('drill', true)");
            copy(started.folder.postgres(), backup);
            String label = server.value("SELECT labelfile FROM pg_backup_stop()");
            Files.writeString(backup.resolve("backup_label"), label);
        }
    }

    private static void archiveTheRest(int port) throws SQLException {
        try (Database server = Database.administrator(port)) {
            String last = server.value("SELECT pg_walfile_name(pg_switch_wal())");
            await().atMost(LIMIT)
                    .until(() -> last.compareTo(
                                    server.value("SELECT coalesce(last_archived_wal, '')" + " FROM pg_stat_archiver"))
                            <= 0);
        }
    }

    /** What the server had is gone; what was copied is put in its place and rolled forward from the archive. */
    private static void restore(Path data, Path backup, Path archive, int port) throws Exception {
        Files.move(data, data.resolveSibling("lost"));
        Files.createDirectory(data);
        copy(backup, data);
        Files.createDirectories(data.resolve("pg_wal/archive_status"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                """
                restore_command = 'cp %s/%%f %%p'
                recovery_target_name = '%s'
                recovery_target_action = 'promote'
                """
                        .formatted(archive, POINT));
        Files.createFile(data.resolve("recovery.signal"));
        own(data);
        try (LocalPostgres restored = LocalPostgres.keeping(data, port);
                Database server = Database.administrator(restored.port())) {
            await().atMost(LIMIT).until(() -> "f".equals(server.value("SELECT pg_is_in_recovery()")));
        }
    }

    /** PostgreSQL refuses a folder that others may read. */
    private static void own(Path data) throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return folder.endsWith("pg_wal") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.getFileName().toString().startsWith("postmaster.")) {
                    copyIfThere(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    /** Files come and go under a running server; what went is made again from the log. */
    private static void copyIfThere(Path file, Path copy) throws IOException {
        try {
            Files.copy(file, copy);
        } catch (NoSuchFileException e) {
            assertThat(file).doesNotExist();
        }
    }

    private static long booked(StartedSuite started) throws SQLException {
        try (Database claims = Database.owner(started.suite.ports().postgres(), "claims")) {
            return Long.parseLong(claims.value("SELECT count(*) FROM ledger_entry"));
        }
    }

    private static ClaimsApi claims(StartedSuite started) {
        return new ClaimsApi(started.api, started.suite.claims(), Month.CLAIM_MONTH);
    }

    private static Map<String, String> payers(StartedSuite started) {
        Map<String, String> payers = new TreeMap<>();
        claims(started)
                .allocations()
                .forEach(allocation -> payers.put(allocation.key(), allocation.code() + ' ' + allocation.parts()));
        return payers;
    }

    /** What {@code audit-verify} prints. */
    private static String trail(StartedSuite started) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder command = new ProcessBuilder(List.of(
                java.toString(),
                "-jar",
                started.folder.jar("eligibility-service").toString(),
                "audit-verify"));
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://localhost:" + started.suite.ports().postgres() + "/eligibility",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "eligibility_service",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        LocalPostgres.PASSWORD));
        Path printed = started.folder.run().resolve("audit-verify.txt");
        Process process = command.redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .as("audit-verify ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(printed);
    }
}
