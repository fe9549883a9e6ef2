package jp.shikaku.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.model.Tokyo;

/**
 * The time at which this suite learns things: the system's clock, never going back within a process. A profile for one
 * machine may name a file with an ISO-8601 duration that is added to the system's time, so that a demonstration can
 * play a month in a minute; clients can never set it.
 */
@Singleton
public class ForwardClock {

    private static final Duration OFFSET_IS_READ_EVERY = Duration.ofMillis(200);

    private final Clock system;
    private final Optional<Path> offsetFile;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);
    private final AtomicReference<Offset> offset = new AtomicReference<>(new Offset(Duration.ZERO, Instant.MIN));

    @Inject
    ForwardClock(ClockConfig config) {
        this(Clock.systemUTC(), config.offsetFile());
    }

    /**
     * A clock of its own, beside the one that is injected.
     *
     * @param system the machine's time
     * @param offsetFile the file with the duration that is added
     */
    public ForwardClock(Clock system, Optional<Path> offsetFile) {
        this.system = system;
        this.offsetFile = offsetFile;
    }

    /** The present instant in microseconds, which is what PostgreSQL keeps. */
    public Instant now() {
        Instant real = system.instant();
        Instant now = real.plus(offset(real)).truncatedTo(ChronoUnit.MICROS);
        return last.accumulateAndGet(now, (before, after) -> after.isBefore(before) ? before : after);
    }

    /**
     * The time of the machine, without the offset: only for what another machine compares with its own clock, such as the
     * time of a signature.
     */
    public Instant machineNow() {
        return system.instant();
    }

    /** The present day in Japan. */
    public LocalDate today() {
        return Tokyo.dayOf(now());
    }

    private Duration offset(Instant real) {
        if (offsetFile.isEmpty()) {
            return Duration.ZERO;
        }
        Offset known = offset.get();
        if (known.readAt().equals(Instant.MIN)
                || Duration.between(known.readAt(), real).compareTo(OFFSET_IS_READ_EVERY) > 0) {
            known = new Offset(read(offsetFile.get()), real);
            offset.set(known);
        }
        return known.duration();
    }

    private static Duration read(Path file) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the clock's offset file cannot be read", e);
        }
    }

    private record Offset(Duration duration, Instant readAt) {}
}
