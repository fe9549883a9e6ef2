package jp.shikaku.local.play;

import java.io.PrintStream;
import java.time.Duration;

/** Says what is happening. */
public final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** One line with the time since the start. */
    public void say(String text) {
        out.printf("[%6.1f s] %s%n", seconds(), text);
    }

    /** A line below the one before. */
    public void detail(String text) {
        out.println("            " + text);
    }

    public double seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
