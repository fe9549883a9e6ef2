package jp.shikaku.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** What this service's tests need beside the database: a key file of its own, and no work by the clock. */
public final class NoticeResources implements QuarkusTestResourceLifecycleManager {

    private static final String KEY_FILE = "shikaku.test.key-file";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(KEY_FILE) == null) {
            try {
                System.setProperty(
                        KEY_FILE,
                        Files.createTempDirectory("notice").resolve("keys.json").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.of(
                "shikaku.notice.key-file",
                System.getProperty(KEY_FILE),
                "quarkus.rest-client.eligibility.url",
                RegistryDouble.address(),
                "shikaku.notice.public-url",
                "https://notice.example.jp/",
                "quarkus.scheduler.enabled",
                "false");
    }

    @Override
    public void stop() {
        // The key file stays for the next test class and is gone with the machine's temporary files.
    }
}
