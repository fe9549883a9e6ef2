package jp.shikaku.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.impl.driver.Driver;

/** Playwright's driver, unpacked once for this JVM, and the Node inside it: a JDK is enough to run scripts. */
public final class Scripts {

    /** Where Playwright looks for an unpacked driver; seen by all class loaders of this JVM. */
    private static final String UNPACKED = "playwright.cli.dir";

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
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(script + " failed");
        }
        return printed;
    }
}
