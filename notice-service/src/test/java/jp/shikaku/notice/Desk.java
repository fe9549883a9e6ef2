package jp.shikaku.notice;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A desk with the verification page open in a browser of its own, whose network is recorded. */
final class Desk implements AutoCloseable {

    /** Letters of a content that are looked for: more than what it shares with a status list of the same second. */
    private static final int TRACE = 28;
    /** How many letters of the payload name the issuer, as every status list does. */
    private static final int ISSUER = 50;

    /** After so long the driver is ended: whatever still waits for the browser fails rather than stands still. */
    private static final int SESSION_MINUTES = 4;
    /** Milliseconds that anything on the page may take. */
    private static final int LONGEST = 20_000;

    private final Recorder recorder;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    Desk(Browser browser, int port, int width, int height) {
        recorder = new Recorder(port);
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setPermissions(List.of("camera", "clipboard-read", "clipboard-write")));
        context.setDefaultTimeout(LONGEST);
        page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("ERR_")) {
                errors.add(message.text());
            }
        });
        page.navigate(recorder.address() + "/verify");
    }

    /** Whether a browser is installed on this machine. */
    static boolean isPossible() {
        return executable().isPresent();
    }

    /** The browser of this machine, whose camera shows a film. */
    static Browser browser(Path film) {
        Path driver = Scripts.driver().driverDir();
        Browser browser = Playwright.create(new Playwright.CreateOptions().setEnv(Scripts.environment()))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(List.of(
                                "--use-fake-ui-for-media-stream",
                                "--use-fake-device-for-media-stream",
                                "--use-file-for-fake-video-capture=" + film)));
        endInTime(driver);
        return browser;
    }

    private static void endInTime(Path driver) {
        ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(driver))
                        .isPresent())
                .forEach(child -> CompletableFuture.delayedExecutor(SESSION_MINUTES, TimeUnit.MINUTES)
                        .execute(child::destroyForcibly));
    }

    private static Optional<Path> executable() {
        List<String> names = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Page page() {
        return page;
    }

    /** Opens the address of a QR code, at the host of this desk, and gives the headline. */
    String open(String content) {
        page.navigate("about:blank");
        page.navigate(recorder.address() + "/verify#" + content);
        return headline();
    }

    /** Pastes a text and gives the headline. */
    String paste(String text) {
        page.fill("#pasted", text);
        page.click("#form button");
        return headline();
    }

    /** Chooses a picture and gives the headline. */
    String choose(byte[] picture, String type) {
        page.setInputFiles("#file", new FilePayload("scan", type, picture));
        return headline();
    }

    /** The headline in English, once there is a result. */
    String headline() {
        page.waitForFunction("() => !document.querySelector('#result').classList.contains('waiting')");
        return page.textContent("#headline-en");
    }

    /** What a function of the page comes to; unlike other steps, a call of its own has no limit. */
    Object settled(String function) {
        return page.evaluate("() => Promise.race([(" + function + ")(), new Promise((_, fail) =>"
                + " setTimeout(() => fail(new Error('takes too long')), " + LONGEST + "))])");
    }

    /** Waits until everything needed without a network is kept, and takes the network away. */
    void loseNetwork() {
        await().pollInSameThread()
                .until(() -> (Boolean)
                        settled("async () => { const ready = (await navigator.serviceWorker.ready).active.state;"
                                + " const store = await caches.open('shikaku-verify-knowledge');"
                                + " const lists = JSON.parse((await (await store.match('/v1/status-lists'))?.json())?.body ?? '{}');"
                                + " const kept = (await store.keys()).filter((request) => request.url.includes('/v1/status-lists/'));"
                                + " return ready === 'activated' && kept.length === lists.status_lists?.length; }"));
        recorder.close();
    }

    /** That no part of a content left this browser or stays in it. */
    void keepsToItself(String content) {
        String kept = (String) settled("async () => { const kept = [location.href, document.cookie,"
                + " JSON.stringify(localStorage), JSON.stringify(sessionStorage)];"
                + " for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys())"
                + " kept.push(request.url, await (await (await caches.open(name)).match(request)).text());"
                + " return kept.join('\\n'); }");
        String sent = recorder.sent();
        assertThat(sent).contains("GET /.well-known/jwks.json");
        Stream.iterate(content.indexOf('.') + ISSUER, at -> at + TRACE <= content.length(), at -> at + 1)
                .map(at -> content.substring(at, at + TRACE))
                .forEach(trace -> {
                    assertThat(sent.contains(trace)).as("sent %s", trace).isFalse();
                    assertThat(kept.contains(trace)).as("kept %s", trace).isFalse();
                });
    }

    /** Ends the day: nothing may have gone wrong on the page, refused by its own policy for example. */
    @Override
    public void close() {
        context.close();
        recorder.close();
        assertThat(errors).isEmpty();
    }
}
