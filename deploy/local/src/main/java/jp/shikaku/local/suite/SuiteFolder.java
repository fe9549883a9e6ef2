package jp.shikaku.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jp.shikaku.local.cli.Refusal;

/**
 * Where a suite keeps its things.
 *
 * @param root the project's root, with the built services
 * @param run folder of data, logs and results
 */
public record SuiteFolder(Path root, Path run) {

    /** Locked by the embedded PostgreSQL as long as it is up. */
    private static final String LOCK = "epg-lock";

    private static final long NEEDED_BYTES = 1L << 30;
    private static final List<String> SERVICES = List.of("eligibility-service", "claims-service", "notice-service");

    /** The folder of {@code ./run}. */
    public static SuiteFolder of(Path root) {
        return new SuiteFolder(root, root.resolve("target/run"));
    }

    /** Data of PostgreSQL; the major version is part of the name, since another major cannot read them. */
    public Path postgres() {
        return run.resolve("postgres-18");
    }

    public Path clockOffset() {
        return run.resolve("clock-offset");
    }

    public Path state() {
        return run.resolve("state.json");
    }

    public Path summary() {
        return run.resolve("summary.json");
    }

    public Path notices() {
        return run.resolve("notices");
    }

    public Path log(String service) {
        return run.resolve("logs").resolve(service + ".log");
    }

    public Path secret(String name) {
        return run.resolve("secrets").resolve(name);
    }

    /** The jar that starts a service. */
    public Path jar(String service) {
        return root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Refuses to go on without built services. */
    public void requireBuilt() {
        for (String service : SERVICES) {
            if (!Files.exists(jar(service))) {
                throw new Refusal(
                        Refusal.BUILD, "The " + service + " is not built: run ./mvnw -DskipTests package first.");
            }
        }
    }

    /** Makes the folders and refuses to go on with too little space. */
    public void prepare() {
        try {
            for (Path folder : List.of(run, run.resolve("logs"), run.resolve("secrets"), notices())) {
                Files.createDirectories(folder);
            }
            if (Files.getFileStore(run).getUsableSpace() < NEEDED_BYTES) {
                throw new Refusal(
                        Refusal.DISK,
                        "There is less than 1 GB of free space for " + run + ": make room and try again.");
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.DISK, "The folder " + run + " cannot be written.");
        }
    }

    /** Refuses to go on while another suite is up on this folder, whatever its ports: its data would be lost under it. */
    public void requireFree() {
        Path held = postgres().resolve(LOCK);
        if (!Files.exists(held)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(held, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            if (free == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException e) {
            throw inUse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refusal inUse() {
        return new Refusal(Refusal.SUITE, "A suite is up on " + run + ": stop it first (an earlier ./run?).");
    }

    /** Removes everything earlier runs left. */
    public void wipe() {
        if (!Files.exists(run)) {
            return;
        }
        try (Stream<Path> all = Files.walk(run)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
