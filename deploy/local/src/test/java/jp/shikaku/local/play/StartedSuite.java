package jp.shikaku.local.play;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.suite.Launch;
import jp.shikaku.local.suite.Ports;
import jp.shikaku.local.suite.Suite;
import jp.shikaku.local.suite.Suite.Member;
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
        return start(scenario, keepData, Map.of());
    }

    /**
     * The same.
     *
     * @param further what the services are to be told besides
     */
    static StartedSuite start(String scenario, boolean keepData, Map<String, String> further)
            throws InterruptedException {
        SuiteFolder folder = folder(scenario);
        return start(folder, Launch.jars(folder), keepData, further);
    }

    /** Starts the release that {@code -Dshikaku.previous} names by its folder, or what is built here. */
    static StartedSuite previous(String scenario) throws InterruptedException {
        SuiteFolder folder = folder(scenario);
        Path release =
                Path.of(System.getProperty("shikaku.previous", folder.root().toString()));
        return start(folder, Launch.jars(new SuiteFolder(release, folder.run())), false, Map.of());
    }

    /** Whether another release was named. */
    static boolean previousIsNamed() {
        return System.getProperty("shikaku.previous") != null;
    }

    /** Adds an instance of a service as built here; answers its address. */
    String addNext(Member member) throws InterruptedException {
        return suite.add(member, Launch.jars(folder));
    }

    private static SuiteFolder folder(String scenario) {
        Path root = Path.of(System.getProperty("shikaku.root"));
        return new SuiteFolder(
                root, root.resolve("deploy/local/target/scenarios").resolve(scenario));
    }

    private static StartedSuite start(SuiteFolder folder, Launch launch, boolean keepData, Map<String, String> further)
            throws InterruptedException {
        folder.requireBuilt();
        if (!keepData) {
            folder.wipe();
        }
        folder.prepare();
        new SuiteClock(folder.clockOffset()).begin(Month.begin());
        HttpClient http = HttpClient.newHttpClient();
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(further);
        Suite suite = Suite.start(folder, launch, Ports.free(), http, settings);
        return new StartedSuite(folder, suite, new Api(http, suite.issuer()));
    }

    @Override
    public void close() {
        suite.close();
    }
}
