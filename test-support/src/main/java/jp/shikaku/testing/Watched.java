package jp.shikaku.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metric that operators watch: by the very name by which an alert or the dashboard asks for it, so that a test that sees
 * it move has shown that they would.
 */
public final class Watched {

    private static final Path OBSERVABILITY = Path.of(System.getProperty("shikaku.root"), "deploy", "observability");
    private static final String ALERT = "- alert: ";

    private final String metric;
    private final Pattern sample;

    private Watched(String metric) {
        this.metric = metric;
        sample = Pattern.compile("^" + Pattern.quote(metric) + "(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE);
    }

    /** A metric that the expression of this alert names. */
    public static Watched by(String alert, String metric) {
        for (String rule : text("rules.yaml").split(ALERT)) {
            if (rule.startsWith(alert + '\n')) {
                return named(metric, rule.substring(0, rule.indexOf("labels:")), alert);
            }
        }
        throw new IllegalArgumentException("there is no alert " + alert);
    }

    /** A metric that a panel of the dashboard asks for. */
    public static Watched onDashboard(String metric) {
        return named(metric, text("dashboard.json"), "the dashboard");
    }

    /**
     * Its value, of all tags together.
     *
     * @param told what a service answers at {@code /q/metrics}
     */
    public double in(String told) {
        Matcher found = sample.matcher(told);
        if (!found.find()) {
            throw new IllegalArgumentException("the service tells nothing of " + metric);
        }
        double sum = 0;
        do {
            sum += Double.parseDouble(found.group(1));
        } while (found.find());
        return sum;
    }

    private static Watched named(String metric, String expression, String where) {
        if (!Pattern.compile("\\b" + Pattern.quote(metric) + "\\b")
                .matcher(expression)
                .find()) {
            throw new IllegalArgumentException(where + " does not ask for " + metric);
        }
        return new Watched(metric);
    }

    private static String text(String file) {
        try {
            return Files.readString(OBSERVABILITY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
