package jp.shikaku.benchmarks.claims;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

    private static final long PAUSE_MILLIS = 200;
    private static final String CSV = "text/csv";
    private static final String MONTH = SyntheticMonth.CLAIM_MONTH.toString();
    private static final LocalDate MONTH_KEY = SyntheticMonth.CLAIM_MONTH.atDay(1);
    private static final String TRIAL = MONTH + "-TEST";
    private static final LocalDate TRIAL_KEY = SyntheticMonth.CLAIM_MONTH.atDay(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TwoServices services;
    private final MonthOptions options;
    private final String base;
    private final List<String> institutions = new ArrayList<>();
    private String reviewer;

    MonthClient(TwoServices services, MonthOptions options) {
        this.services = services;
        this.options = options;
        this.base = services.url(TwoServices.CLAIMS);
    }

    void fetchTokens() {
        reviewer = services.token("reviewer");
        for (int file = 0; file < options.files(); file++) {
            institutions.add(services.token("institution:" + SyntheticMonth.institution(file)));
        }
    }

    /** Plays the trial run of the month with some of its files: compiled code and connections are there afterwards. */
    void playTrial(List<Path> files) throws InterruptedException {
        send(files, "?trial=true", TRIAL_KEY);
        act(TRIAL, "/review");
        awaitDecided();
        act(TRIAL, "/close");
        awaitBooked();
    }

    /** Sends every file as its institution and waits until all are accepted. */
    void sendAll(List<Path> files) throws InterruptedException {
        send(files, "", MONTH_KEY);
    }

    void review() throws InterruptedException {
        act(MONTH, "/review");
        awaitDecided();
    }

    void close() throws InterruptedException, IOException {
        services.setClock(SyntheticMonth.CLOSE);
        Thread.sleep(PAUSE_MILLIS);
        act(MONTH, "/close");
        awaitBooked();
    }

    /** Every institution fetches its result file. */
    void fetchResults() throws InterruptedException {
        inParallel(
                options.files(),
                file -> send(HttpRequest.newBuilder(URI.create(base + "/v1/deliveries/" + SyntheticMonth.CLAIM_MONTH
                                + "/institutions/" + SyntheticMonth.institution(file) + "/qualification-results"))
                        .header("Authorization", "Bearer " + institutions.get(file))
                        .header("Accept", CSV)
                        .build()));
    }

    String outcomes() {
        return services.value(
                TwoServices.CLAIMS,
                "SELECT string_agg(outcome || ' ' || n, ', ' ORDER BY n DESC) FROM (SELECT outcome, count(*) AS n "
                        + "FROM allocation WHERE claim_month = '" + MONTH_KEY + "' GROUP BY 1) AS o");
    }

    private void send(List<Path> files, String query, LocalDate key) throws InterruptedException {
        inParallel(
                files.size(),
                file -> send(post(base + "/v1/claim-files" + query, institutions.get(file))
                        .header("Content-Type", "application/octet-stream")
                        .POST(content(files.get(file)))
                        .build()));
        await("SELECT count(*) = " + files.size() + " FROM claim_file WHERE status = 'ACCEPTED' AND claim_month = '"
                + key + "'");
    }

    /** Nothing waits outside a lot, and lots are few: receipts that no longer wait are not walked past. */
    private void awaitDecided() throws InterruptedException {
        await("SELECT NOT EXISTS (SELECT 1 FROM review_lot)");
    }

    private void awaitBooked() throws InterruptedException {
        await("SELECT bool_and(booked_at IS NOT NULL) FROM claim_month WHERE state = 'CLOSED'");
    }

    private void act(String month, String path) {
        send(post(base + "/v1/claim-months/" + month + path, reviewer)
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

    private void inParallel(int files, IntFunction<String> request) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(options.senders());
        try {
            List<Callable<String>> calls = IntStream.range(0, files)
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

    /** Asks over one connection, since a new one each time would cost the server more than the question. */
    private void await(String condition) throws InterruptedException {
        try (Connection connection = services.superuser(TwoServices.CLAIMS);
                PreparedStatement question = connection.prepareStatement(condition)) {
            while (!isTrue(question)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
