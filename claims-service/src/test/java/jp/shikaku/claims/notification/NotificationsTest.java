package jp.shikaku.claims.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.log.LogDetail;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.claims.database.CountedStatements;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.delivery.Readiness;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("Your results are ready")
class NotificationsTest {

    private static final String INSURER = "00138057";

    @Inject
    MonthPlay play;

    @Inject
    Announcer announcer;

    @Inject
    WebhookSender sender;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Inject
    Readiness readiness;

    @Inject
    ForwardClock clock;

    @Inject
    MeterRegistry meters;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private HttpServer receiver;
    private YearMonth month;

    /** A request as the receiver got it. */
    private record Received(String eventId, String timestamp, String signature, String body) {}

    @BeforeEach
    void aReceiver() throws IOException {
        announcer.announce();
        database.update("UPDATE webhook_message SET state = 'DEAD' WHERE state = 'PENDING'");
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    headers.getFirst("Shikaku-Event-Id"),
                    headers.getFirst("Shikaku-Timestamp"),
                    headers.getFirst("Shikaku-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        receiver.start();
        month = play.laterMonth();
    }

    @AfterEach
    void stop() {
        given().auth()
                .oauth2(Tokens.insurer(INSURER))
                .get("/v1/webhook-subscriptions")
                .jsonPath()
                .getList("items.subscriptionId", String.class)
                .forEach(id -> insurer().delete("/v1/webhook-subscriptions/" + id));
        receiver.stop(0);
    }

    @Test
    @DisplayName("is announced once per party when the month is closed and booked, and can be followed by cursor")
    void feed() {
        String cursor = insurer().get("/v1/delivery-events?limit=200").path("nextCursor");
        billed();
        announcer.announce();
        announcer.announce();

        JsonPath page = insurer()
                .get("/v1/delivery-events?cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].month", equalTo(month.toString()), "items[0].code", equalTo(INSURER))
                .body("items[0].manifest", startsWith("/v1/deliveries/" + month + "/insurers/" + INSURER))
                .extract()
                .jsonPath();
        insurer()
                .get("/v1/delivery-events?cursor=" + page.getString("nextCursor"))
                .then()
                .body("items", hasSize(0))
                .body("nextCursor", equalTo(page.getString("nextCursor")));
        insurer()
                .get(page.getString("items[0].manifest"))
                .then()
                .statusCode(200)
                .body("files", hasSize(1));
        given().auth()
                .oauth2(Tokens.insurer("06132013"))
                .get("/v1/delivery-events?cursor=" + cursor)
                .then()
                .body("items.findAll { it.code == '" + INSURER + "' }", hasSize(0));
    }

    @Test
    @DisplayName("is announced to an insurer that has nothing but an answer, in the feed and by webhook, once")
    void answeredOnly() {
        YearMonth answered = YearMonth.of(2019, 6);
        subscribe();
        billed();
        announcer.announce();
        sendAll();
        received.clear();
        String cursor = insurer().get("/v1/delivery-events?limit=200").path("nextCursor");
        answer(answered);
        closedAt(answered.atDay(1));
        try {
            announcer.announce();
            announcer.announce();
        } finally {
            closedAt(clock.today());
        }
        sendAll();

        insurer()
                .get("/v1/delivery-events?cursor=" + cursor)
                .then()
                .body("items.findAll { it.month == '2019-06' }.edition", contains("REEXAMINATION"));
        assertThat(received)
                .filteredOn(one -> one.body().contains("2019-06"))
                .singleElement()
                .satisfies(one -> assertThat(one.body()).contains("REEXAMINATION"));
        insurer()
                .get("/v1/deliveries/2019-06/insurers/" + INSURER + "/manifest?edition=REEXAMINATION")
                .then()
                .statusCode(200)
                .body("files.report", contains("answers"));
    }

    /** A question about the receipt of the month, answered in the last hour of another month in Japan. */
    private void answer(YearMonth answered) {
        database.update(
                """
                INSERT INTO recheck_request (claim_month, receipt_id, insurer, reason_number, ordinal, asked_decision,
                                             requested_at, requested_by)
                SELECT claim_month, receipt_id, ?, '100001', 1, 1, now(), 'test' FROM receipt WHERE claim_month = ?
                """,
                INSURER,
                month.atDay(1));
        database.update(
                """
                INSERT INTO recheck_answer (claim_month, receipt_id, request_id, decision_number, result,
                                            confirmation_code, unchanged_reason, answered_at)
                SELECT claim_month, receipt_id, request_id, 1, '102', '13', '100002', ? FROM recheck_request WHERE claim_month = ?
                """,
                answered.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(Tokyo.ZONE)
                        .toInstant()
                        .minusSeconds(1),
                month.atDay(1));
    }

    private void closedAt(LocalDate day) {
        database.update(
                "UPDATE claim_month SET closed_at = ? WHERE claim_month = ?",
                day.atStartOfDay(Tokyo.ZONE).toInstant(),
                month.atDay(1));
    }

    @Test
    @DisplayName("is announced in four statements per month, and two that look for months")
    void statements() {
        subscribe();
        billed();
        CountedStatements counted = new CountedStatements(dataSource);

        int told = new Announcer(counted.database(), readiness, clock).announce();

        assertThat(told).isEqualTo(2);
        assertThat(counted.count()).isEqualTo(2 + 4);
    }

    @Test
    @DisplayName("reaches the receiver signed, as docs/deliveries.md says how to verify it, and names no person")
    void signed() {
        String secret = subscribe();
        billed();
        announcer.announce();
        sendAll();

        assertThat(received).hasSize(1);
        Received message = received.get(0);
        assertThat(message.signature())
                .isEqualTo(WebhookSecrets.signature(secret, Long.parseLong(message.timestamp()), message.body()));
        assertThat(Instant.ofEpochSecond(Long.parseLong(message.timestamp())))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(JsonPath.from(message.body()).getMap("").keySet())
                .containsExactlyInAnyOrder("id", "type", "party", "code", "month", "edition", "occurredAt", "manifest");
        assertThat(JsonPath.from(message.body()).getString("id")).isEqualTo(message.eventId());
    }

    @Test
    @DisplayName("is signed with both secrets while they overlap after a rotation")
    void rotation() {
        String old = subscribe();
        String id = insurer().get("/v1/webhook-subscriptions").path("items[0].subscriptionId");
        JsonPath rotated = insurer()
                .post("/v1/webhook-subscriptions/" + id + "/secret-rotation")
                .then()
                .statusCode(200)
                .body("secret", notNullValue(), "previousSecretUntil", notNullValue())
                .extract()
                .jsonPath();
        billed();
        announcer.announce();
        sendAll();

        Received message = received.get(0);
        long time = Long.parseLong(message.timestamp());
        assertThat(message.signature().split(","))
                .containsExactly(
                        WebhookSecrets.signature(rotated.getString("secret"), time, message.body()),
                        WebhookSecrets.signature(old, time, message.body()));
        insurer().get("/v1/webhook-subscriptions").then().body("items[0].secret", nullValue());
    }

    @Test
    @DisplayName("is tried again until it is a dead letter, which can be seen and sent again")
    void deadLetter() {
        subscribe();
        answer.set(503);
        billed();
        announcer.announce();
        double given = counted("dead");
        double retried = counted("retried");
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            sendAll();
            return received.size() == 3;
        });
        JsonPath dead =
                insurer().get("/v1/webhook-messages?state=DEAD&limit=200").jsonPath();
        String id = dead.getString("items.find { it.month == '" + month + "' }.messageId");

        assertThat(dead.getInt("items.find { it.month == '" + month + "' }.lastStatus"))
                .isEqualTo(503);
        assertThat(received.stream().map(Received::eventId).distinct()).hasSize(1);
        assertThat(counted("dead")).isEqualTo(given + 1);
        assertThat(counted("retried")).isEqualTo(retried + 2);
        given().auth()
                .oauth2(Tokens.insurer("06132013"))
                .post("/v1/webhook-messages/" + id + "/resend")
                .then()
                .statusCode(404);
        answer.set(200);
        insurer().post("/v1/webhook-messages/" + id + "/resend").then().statusCode(202);
        sendAll();
        assertThat(received).hasSize(4);
        insurer().get("/v1/webhook-messages?state=DELIVERED&limit=200").then().body("items.messageId", hasItem(id));
    }

    @Test
    @DisplayName("was given up when the suite's clock says, also where it is ahead of the database's")
    void movedClock() {
        subscribe();
        billed();
        announcer.announce();
        ForwardClock ahead = new ForwardClock(Clock.offset(Clock.systemUTC(), Duration.ofDays(70)), Optional.empty());
        Outbox later = new Outbox(database, ahead, new SimpleMeterRegistry());
        UUID owner = UUID.randomUUID();
        Outbox.Taken taken = later.take(owner, 20, Duration.ofMinutes(1)).get(0);
        later.dead(owner, taken.id(), 503, "status");

        JsonPath dead =
                insurer().get("/v1/webhook-messages?state=DEAD&limit=200").jsonPath();
        assertThat(Instant.parse(dead.getString("items.find { it.month == '" + month + "' }.settledAt")))
                .isBetween(ahead.now().minusSeconds(60), ahead.now());
    }

    @Test
    @DisplayName("waits neither for a receiver whose answer never ends, nor does anybody else wait for it")
    void endlessAnswer() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        HttpServer endless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endless.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            awaited(over);
            exchange.close();
        });
        endless.start();
        try {
            subscribe("http://localhost:" + endless.getAddress().getPort() + "/");
            subscribe();
            billed();
            announcer.announce();

            assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> assertThat(sender.sendOnce()).isEqualTo(2));
            assertThat(received).hasSize(1);
            insurer()
                    .get("/v1/webhook-messages?state=PENDING&limit=200")
                    .then()
                    .body("items.lastTrouble", contains("TimeoutException"));
        } finally {
            over.countDown();
            endless.stop(0);
        }
    }

    @Test
    @DisplayName("goes to ten subscriptions of a party and no more, also when they are asked for at once")
    void tooManySubscriptions() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(14);
        try {
            List<Integer> answers = threads
                    .invokeAll(IntStream.range(0, 14)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> subscribing(url() + '/' + i).statusCode())
                            .toList())
                    .stream()
                    .map(NotificationsTest::result)
                    .toList();

            assertThat(answers).filteredOn(answer -> answer == 201).hasSize(10);
            assertThat(answers).filteredOn(answer -> answer == 409).hasSize(4);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    @DisplayName("is not lost with a sender that dies after it took it: another one takes over when the lease ends")
    void killedSender() {
        subscribe();
        billed();
        announcer.announce();
        UUID killed = UUID.randomUUID();
        List<Outbox.Taken> taken = outbox.take(killed, 20, Duration.ofSeconds(1));

        assertThat(taken).hasSize(1);
        assertThat(sender.sendOnce()).isZero();
        await().until(() -> sender.sendOnce() == 1);
        outbox.delivered(killed, taken.get(0).id(), 200);
        assertThat(received).hasSize(1);
    }

    @Test
    @DisplayName("is taken by one of several senders")
    void severalSenders() {
        subscribe();
        subscribe();
        subscribe();
        billed();
        announcer.announce();
        List<Integer> taken = new CopyOnWriteArrayList<>();
        List.of(1, 2, 3).parallelStream()
                .forEach(i -> taken.add(
                        outbox.take(UUID.randomUUID(), 2, Duration.ofMinutes(1)).size()));

        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("goes to no address that is not public and https")
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "https://10.0.0.1/",
                "https://192.168.1.1/",
                "https://172.16.5.4/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://user:pass@8.8.8.8/",
                "ftp://8.8.8.8/",
                "file:///etc/passwd",
                "https://no-such-host.invalid/",
                "not a url"
            })
    void refusedTargets(String url) {
        insurer()
                .contentType("application/json")
                .body(Map.of("party", "INSURER", "code", INSURER, "url", url))
                .post("/v1/webhook-subscriptions")
                .then()
                .statusCode(422)
                .body("code", equalTo("SK-CLM-221"));
    }

    @Test
    @DisplayName("is not sent where an address, public when it was stated, leads inside now")
    void refusedWhenSent() throws SQLException {
        subscribe();
        billed();
        announcer.announce();
        try (Connection owner = ServiceResources.owner("claims");
                PreparedStatement moved = owner.prepareStatement(
                        "UPDATE webhook_subscription SET url = 'https://10.0.0.1/' WHERE url = ?")) {
            moved.setString(1, url());
            assertThat(moved.executeUpdate()).isOne();
        }

        await().pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            sendAll();
            insurer()
                    .get("/v1/webhook-messages?state=DEAD&limit=200")
                    .then()
                    .body("items.find { it.month == '" + month + "' }.lastTrouble", equalTo("address refused"));
        });

        assertThat(received).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "8.8.8.8, true",
        "203.0.114.1, true",
        "2001:4860:4860::8888, true",
        "127.0.0.1, false",
        "198.18.0.1, false",
        "192.0.0.8, false",
        "240.0.0.1, false",
        "224.0.0.1, false",
        "::1, false",
        "2002:a00:1::, false",
        "2001:0:1::, false",
        "64:ff9b::a00:1, false"
    })
    void publicAddresses(String address, boolean expected) throws IOException {
        assertThat(Targets.isPublic(InetAddress.getByName(address))).isEqualTo(expected);
    }

    @Test
    @DisplayName("waits longer after each failure, up to a limit")
    void backoff() {
        Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofHours(6));

        for (int attempt = 1; attempt <= 70; attempt++) {
            long whole = attempt > 12 ? 21_600_000 : Math.min(21_600_000, 10_000L << (attempt - 1));
            assertThat(backoff.after(attempt, new Random(attempt)).toMillis()).isBetween(whole / 2, whole);
        }
    }

    @Test
    @DisplayName("is subscribed to by the party itself only")
    void foreign() {
        Map<String, String> body = Map.of("party", "INSURER", "code", "06132013", "url", url());
        insurer()
                .contentType("application/json")
                .body(body)
                .post("/v1/webhook-subscriptions")
                .then()
                .statusCode(404);
        for (String path : List.of("/v1/webhook-subscriptions", "/v1/webhook-messages", "/v1/delivery-events")) {
            for (String token : List.of(Tokens.person("p"), Tokens.auditor(), Tokens.operator())) {
                given().auth().oauth2(token).get(path).then().statusCode(403);
            }
            given().get(path).then().statusCode(401);
        }
        given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/webhook-subscriptions")
                .then()
                .statusCode(403);
        subscribe();
        String id = insurer().get("/v1/webhook-subscriptions").path("items[0].subscriptionId");
        for (String rest : List.of("/secret-rotation", "")) {
            given().auth()
                    .oauth2(Tokens.insurer("06132013"))
                    .request(rest.isEmpty() ? "DELETE" : "POST", "/v1/webhook-subscriptions/" + id + rest)
                    .then()
                    .statusCode(404);
        }
    }

    private String subscribe() {
        return subscribe(url());
    }

    private static String subscribe(String url) {
        return subscribing(url).then().statusCode(201).extract().path("secret");
    }

    private static Response subscribing(String url) {
        return insurer()
                .contentType("application/json")
                .body(Map.of("party", "INSURER", "code", INSURER, "url", url))
                .post("/v1/webhook-subscriptions");
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private double counted(String result) {
        return meters.counter("shikaku.webhooks", "result", result).count();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String url() {
        return URI.create("http://localhost:" + receiver.getAddress().getPort() + "/hook")
                .toString();
    }

    /** A month with one receipt of the insurer, closed and booked. */
    private void billed() {
        play.send(month, CITY, 3);
        given().auth().oauth2(Tokens.reviewer()).post("/v1/claim-months/" + month + "/review");
        play.decide(play.from(CITY, month, 1));
        given().auth()
                .oauth2(Tokens.reviewer())
                .post("/v1/claim-months/" + month + "/close")
                .then()
                .log()
                .ifValidationFails(LogDetail.BODY)
                .statusCode(200);
        play.book(month);
    }

    private void sendAll() {
        while (sender.sendOnce() > 0) {
            Thread.onSpinWait();
        }
    }

    private static RequestSpecification insurer() {
        return given().auth().oauth2(Tokens.insurer(INSURER));
    }
}
