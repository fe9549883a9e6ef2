package jp.shikaku.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time the services of this suite live in: a duration added to the system's time, in a file they read. It can be
 * put forward, never back.
 */
public final class SuiteClock {

    /** The services read the file several times a second; after this long all of them have seen a change. */
    private static final Duration SEEN_AFTER = Duration.ofMillis(500);

    private final Path file;
    private final Clock system;

    public SuiteClock(Path file) {
        this(file, Clock.systemUTC());
    }

    SuiteClock(Path file, Clock system) {
        this.file = file;
        this.system = system;
    }

    /** Sets the clock for the first time; does nothing if an earlier run set it. */
    public void begin(Instant start) {
        if (!Files.exists(file)) {
            write(Duration.between(system.instant(), start));
        }
    }

    public Instant now() {
        try {
            return system.instant().plus(Duration.parse(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the clock forward and waits until the services have seen it; does nothing if it is later already. */
    public void advanceTo(Instant instant) throws InterruptedException {
        if (now().isBefore(instant)) {
            write(Duration.between(system.instant(), instant));
            Thread.sleep(SEEN_AFTER.toMillis());
        }
    }

    private void write(Duration offset) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, offset.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
