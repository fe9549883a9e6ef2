package jp.shikaku.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** What this service's tests need beside the database: a key file of its own, and no work by the clock. */
public final class NoticeResources implements QuarkusTestResourceLifecycleManager {

    private static final String FOLDER = "shikaku.test.notice-folder";

    @Override
    public Map<String, String> start() {
        Path folder = folder();
        return Map.of(
                "shikaku.notice.key-file", folder.resolve("keys.json").toString(),
                "shikaku.clock.offset-file", folder.resolve("clock").toString(),
                "quarkus.rest-client.eligibility.url", RegistryDouble.address(),
                "shikaku.notice.public-url", "https://notice.example.jp/",
                "shikaku.notice.ex-officio.automatic-insurers", "39131156",
                "shikaku.notice.ex-officio.day-of-month", "1",
                "quarkus.scheduler.enabled", "false");
    }

    /** The folder of this JVM's key file and clock. */
    static Path folder() {
        synchronized (System.getProperties()) {
            try {
                if (System.getProperty(FOLDER) == null) {
                    Path made = Files.createTempDirectory("notice");
                    Files.writeString(made.resolve("clock"), "PT0S");
                    System.setProperty(FOLDER, made.toString());
                }
                return Path.of(System.getProperty(FOLDER));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void stop() {
        // The key file stays for the next test class and is gone with the machine's temporary files.
    }
}
