package jp.shikaku.support;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that the service logs while this is open; the database's own log, which tests show too, is not the service's. */
final class Logged extends Handler implements AutoCloseable {

    private static final String DATABASE = "io.zonky.";

    private final StringWriter text = new StringWriter();
    private final PrintWriter writer = new PrintWriter(text);
    private final Logger root = Logger.getLogger("");

    Logged() {
        setLevel(Level.ALL);
        root.addHandler(this);
    }

    /** Messages, parameters and stacks with their messages, in the order in which they were logged. */
    String text() {
        synchronized (writer) {
            return text.toString();
        }
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLoggerName() != null && line.getLoggerName().startsWith(DATABASE)) {
            return;
        }
        synchronized (writer) {
            writer.println(line.getMessage() + ' ' + Arrays.toString(line.getParameters()));
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(writer);
            }
        }
    }

    @Override
    public void flush() {
        writer.flush();
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
