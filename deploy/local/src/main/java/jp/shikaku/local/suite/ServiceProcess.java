package jp.shikaku.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jp.shikaku.local.cli.Refusal;

/** One service as a child process. */
public final class ServiceProcess {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration CTRL_C = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;
    private volatile boolean stopping;

    private ServiceProcess(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts a service; it is not ready yet.
     *
     * @param name what people call it
     * @param launch how it is started
     * @param port its HTTP port
     * @param environment its configuration
     * @param log file its output is appended to
     */
    public static ServiceProcess start(
            String name, Launch launch, int port, Map<String, String> environment, Path log) {
        Map<String, String> variables = new TreeMap<>(environment);
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        ProcessBuilder builder = new ProcessBuilder(launch.command(name, port, variables.keySet()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(variables);
        try {
            return new ServiceProcess(name, port, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /**
     * Waits until it says it is ready.
     *
     * @throws Refusal if it stops or is not ready in four minutes, which a machine with much else to do may need
     */
    public void awaitReady(HttpClient http) throws InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!ready(http)) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new Refusal(Refusal.SUITE, "The " + name + " service did not start; its log is " + log + '.');
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /**
     * Calls back once if the process ends without having been asked to. Ctrl-C reaches the service and this launcher at
     * the same time, so a moment is left for the launcher to begin its own stop.
     */
    public void whenItDies(Consumer<String> sentence) {
        Executor later = CompletableFuture.delayedExecutor(CTRL_C.toMillis(), TimeUnit.MILLISECONDS);
        process.onExit()
                .thenAcceptAsync(
                        ended -> {
                            if (!stopping) {
                                sentence.accept("The " + name + " service has stopped by itself (exit code "
                                        + ended.exitValue() + "); its log is " + log + '.');
                            }
                        },
                        later);
    }

    /** Asks it to stop. */
    public void askToStop() {
        stopping = true;
        process.destroy();
    }

    /** Waits until it has stopped, and ends it if it does not. */
    public void awaitStop() {
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once, as a crash would. */
    public void kill() throws InterruptedException {
        stopping = true;
        if (!process.destroyForcibly().waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The " + name + " service lives on after SIGKILL");
        }
    }

    /** Its number in the operating system. */
    long pid() {
        return process.pid();
    }

    /** Lets it stand still as a machine that hangs would, until it is let go on. Needs {@code kill}, as any POSIX system has. */
    void freeze() throws InterruptedException {
        signal("-STOP");
    }

    void letGoOn() throws InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws InterruptedException {
        try {
            Process kill = new ProcessBuilder("kill", signal, String.valueOf(pid())).start();
            if (!kill.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                kill.destroyForcibly();
                throw new IllegalStateException("kill " + signal + " does not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean ready(HttpClient http) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
