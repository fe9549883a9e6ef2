package jp.shikaku.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.impl.driver.Driver;

/** Playwright's driver, unpacked once for this JVM, and the Node inside it: a JDK is enough to run scripts. */
public final class Scripts {

    /** Where Playwright looks for an unpacked driver; seen by all class loaders of this JVM. */
    private static final String UNPACKED = "playwright.cli.dir";

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Scripts() {}

    /** Environment of the driver: it fetches no browsers. */
    public static Map<String, String> environment() {
        return Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }

    /** Unpacks the driver unless that was done. */
    public static Driver driver() {
        synchronized (System.getProperties()) {
            Driver driver = Driver.ensureDriverInstalled(environment(), false);
            System.setProperty(UNPACKED, driver.driverDir().toString());
            return driver;
        }
    }

    /** Runs a script to its end and gives what it printed. */
    public static String run(Path script, Path... arguments) throws IOException, InterruptedException {
        String node = driver().createProcessBuilder().command().get(0);
        ProcessBuilder builder = new ProcessBuilder(node, script.toString());
        List.of(arguments).forEach(argument -> builder.command().add(argument.toString()));
        return output(builder.redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    /** Runs a program to its end and gives what it printed; one that takes too long is ended with whatever it started. */
    public static String output(ProcessBuilder program) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("printed", ".txt");
        try {
            Process process = program.redirectOutput(printed.toFile()).start();
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            String text = Files.readString(printed, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                String how = ended ? " failed: " : " took longer than " + LIMIT + ": ";
                throw new IllegalStateException(program.command().get(0) + how + text);
            }
            return text;
        } finally {
            Files.delete(printed);
        }
    }
}
