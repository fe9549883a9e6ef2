package jp.shikaku.local.play;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.suite.Launch;
import jp.shikaku.local.suite.Ports;
import jp.shikaku.local.suite.Suite;
import jp.shikaku.local.suite.SuiteClock;
import jp.shikaku.local.suite.SuiteFolder;

/** The whole suite as processes, for one scenario. */
final class StartedSuite implements AutoCloseable {

    /**
     * A small month has many chunks, so that much can happen between two of them; the chunks of a killed service are soon
     * taken over.
     */
    private static final Map<String, String> SETTINGS =
            Map.of("SHIKAKU_RECHECK_CHUNK", "20", "SHIKAKU_RECHECK_LEASE", "3s", "SHIKAKU_RECHECK_HEARTBEAT", "700ms");

    final SuiteFolder folder;
    final Suite suite;
    final Api api;

    private StartedSuite(SuiteFolder folder, Suite suite, Api api) {
        this.folder = folder;
        this.suite = suite;
        this.api = api;
    }

    /** Starts on free ports with data under target; data of an earlier test run are wiped unless they are kept. */
    static StartedSuite start(String scenario, boolean keepData) throws InterruptedException {
        Path root = Path.of(System.getProperty("shikaku.root"));
        SuiteFolder folder = new SuiteFolder(
                root, root.resolve("deploy/local/target/scenarios").resolve(scenario));
        folder.requireBuilt();
        if (!keepData) {
            folder.wipe();
        }
        folder.prepare();
        new SuiteClock(folder.clockOffset()).begin(Month.begin());
        HttpClient http = HttpClient.newHttpClient();
        Suite suite = Suite.start(folder, Launch.jars(folder), Ports.free(), http, SETTINGS);
        return new StartedSuite(folder, suite, new Api(http, suite.issuer()));
    }

    @Override
    public void close() {
        suite.close();
    }
}
