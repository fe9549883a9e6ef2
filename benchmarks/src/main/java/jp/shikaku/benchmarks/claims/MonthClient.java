package jp.shikaku.benchmarks.claims;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Institutions and the review organisation, over the claims service's contract. */
final class MonthClient {

    private static final long PAUSE_MILLIS = 500;
    private static final String CSV = "text/csv";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TwoServices services;
    private final MonthOptions options;
    private final String base;
    private final String month;
    private final List<String> institutions = new ArrayList<>();
    private String reviewer;

    MonthClient(TwoServices services, MonthOptions options) {
        this.services = services;
        this.options = options;
        this.base = services.url(TwoServices.CLAIMS);
        this.month = base + "/v1/claim-months/" + SyntheticMonth.CLAIM_MONTH;
    }

    void fetchTokens() {
        reviewer = services.token("reviewer");
        for (int file = 0; file < options.files(); file++) {
            institutions.add(services.token("institution:" + SyntheticMonth.institution(file)));
        }
    }

    /** Sends every file as its institution and waits until all are accepted. */
    void sendAll(List<Path> files) throws InterruptedException {
        inParallel(file -> send(post(base + "/v1/claim-files", institutions.get(file))
                .header("Content-Type", "application/octet-stream")
                .POST(content(files.get(file)))
                .build()));
        await("SELECT count(*) = " + options.files() + " FROM claim_file WHERE status = 'ACCEPTED'");
    }

    void review() throws InterruptedException {
        act("/review");
        await("SELECT NOT EXISTS (SELECT 1 FROM review_work)");
    }

    void close() throws InterruptedException, IOException {
        services.setClock(SyntheticMonth.CLOSE);
        Thread.sleep(PAUSE_MILLIS);
        act("/close");
        await("SELECT bool_and(booked_at IS NOT NULL) FROM claim_month WHERE state = 'CLOSED'");
    }

    /** Every institution fetches its result file. */
    void fetchResults() throws InterruptedException {
        inParallel(file -> send(HttpRequest.newBuilder(URI.create(base + "/v1/deliveries/" + SyntheticMonth.CLAIM_MONTH
                        + "/institutions/" + SyntheticMonth.institution(file) + "/qualification-results"))
                .header("Authorization", "Bearer " + institutions.get(file))
                .header("Accept", CSV)
                .build()));
    }

    String outcomes() {
        return services.value(
                TwoServices.CLAIMS,
                "SELECT string_agg(outcome || ' ' || n, ', ' ORDER BY n DESC) FROM (SELECT outcome, count(*) AS n "
                        + "FROM allocation GROUP BY 1) AS o");
    }

    private void act(String path) {
        send(post(month + path, reviewer)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static HttpRequest.BodyPublisher content(Path file) {
        try {
            return HttpRequest.BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder post(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        request.uri() + " answered " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void inParallel(IntFunction<String> request) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(options.senders());
        try {
            List<Callable<String>> calls = IntStream.range(0, options.files())
                    .<Callable<String>>mapToObj(file -> () -> request.apply(file))
                    .toList();
            for (Future<String> call : threads.invokeAll(calls)) {
                call.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void await(String condition) throws InterruptedException {
        while (!"t".equals(services.value(TwoServices.CLAIMS, condition))) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
