package jp.shikaku.local;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.api.ApiFailure;
import jp.shikaku.local.cli.Refusal;
import jp.shikaku.local.cli.Request;
import jp.shikaku.local.play.Month;
import jp.shikaku.local.play.Progress;
import jp.shikaku.local.play.Report;
import jp.shikaku.local.play.SummaryFile;
import jp.shikaku.local.provider.ProviderStates;
import jp.shikaku.local.suite.Launch;
import jp.shikaku.local.suite.Ports;
import jp.shikaku.local.suite.Suite;
import jp.shikaku.local.suite.SuiteClock;
import jp.shikaku.local.suite.SuiteFolder;
import jp.shikaku.population.TownSettings;

/** Starts the suite, plays the month, prints the result and stays up or stops. */
final class Play {

    private static final long STOP_SECONDS = 3;
    private static final int INTERRUPTED = 130;

    private final Request.Play request;
    private final SuiteFolder folder;
    private final PrintStream out;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile boolean serviceDied;

    Play(Request.Play request, Path root, PrintStream out) {
        this.request = request;
        this.folder = SuiteFolder.of(root);
        this.out = out;
    }

    /** @return the exit code */
    int run() throws InterruptedException {
        Progress progress = new Progress(out);
        Ports ports = new Ports(request.portBase());
        if (request.services() == Request.Services.BUILT) {
            folder.requireBuilt();
        }
        ports.requireFree();
        folder.requireFree();
        if (request.fresh()) {
            folder.wipe();
        }
        TownSettings settings = settings();
        folder.prepare();
        new SuiteClock(folder.clockOffset()).begin(Month.begin());
        progress.say("起動 / starting PostgreSQL, the identity provider and three services");
        HttpClient http = HttpClient.newHttpClient();
        return playUntilStopped(Suite.start(folder, launch(), ports, http, Map.of()), http, settings, progress);
    }

    private Launch launch() {
        return switch (request.services()) {
            case BUILT -> Launch.jars(folder);
            case MANIFESTS -> Launch.manifests(folder);
            case IMAGES -> Launch.images(folder, request.images());
        };
    }

    private int playUntilStopped(Suite suite, HttpClient http, TownSettings settings, Progress progress)
            throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite)));
        suite.whenAServiceDies(sentence -> died(suite, sentence));
        try {
            int exitCode = playOn(suite, new Api(http, suite.issuer()), settings, progress);
            return serviceDied ? Refusal.SUITE : exitCode;
        } catch (ApiFailure failure) {
            // A stop also ends requests under way: then the stop is what the user is told.
            if (stopped.await(STOP_SECONDS, TimeUnit.SECONDS) || stopping) {
                return serviceDied ? Refusal.SUITE : INTERRUPTED;
            }
            throw failure;
        }
    }

    private int playOn(Suite suite, Api api, TownSettings settings, Progress progress) throws InterruptedException {
        double started = progress.seconds();
        Month.Result result = Month.play(suite, api, settings, progress);
        new Report(result, out).print();
        SummaryFile.write(folder.summary(), result, started, progress.seconds());
        new Addresses(suite, result, out).print();
        progress.say("done; the result for programs is " + folder.summary());
        if (request.once()) {
            suite.close();
        } else {
            out.println("  Ctrl-C stops everything; the data stay in " + folder.run() + '.');
            ProviderStates states = ProviderStates.start(suite, api);
            stopped.await();
            states.close();
        }
        return result.laws().allHold() ? 0 : 1;
    }

    private TownSettings settings() {
        TownSettings settings = Month.settings(folder, request);
        boolean asked = request.people() != null && request.people() != settings.people()
                || request.seed() != null && request.seed() != settings.seed();
        if (asked && Files.exists(folder.state())) {
            throw new Refusal(
                    Refusal.DATA,
                    "The data hold a town of " + settings.people() + " people with seed " + settings.seed()
                            + ": use --fresh to begin with another town.");
        }
        return settings;
    }

    private void died(Suite suite, String sentence) {
        if (!stopping) {
            out.println(sentence);
            serviceDied = true;
            stop(suite);
        }
    }

    private void stop(Suite suite) {
        stopping = true;
        suite.close();
        stopped.countDown();
    }
}
