package jp.shikaku.eligibility.registration.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.eligibility.registration.Author;
import jp.shikaku.eligibility.registration.Chunk;
import jp.shikaku.eligibility.registration.FileChunks;
import jp.shikaku.eligibility.registration.FileFormat;
import jp.shikaku.eligibility.registration.ReadLine;
import jp.shikaku.eligibility.registration.RegistrationPipeline;
import jp.shikaku.eligibility.registration.StatementLines;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@DisplayName("A registration job")
class RegistrationJobTest {

    private static final String JOBS = "/v1/registration-jobs";

    @Inject
    DataSource dataSource;

    @Inject
    JobStore store;

    @Inject
    ForwardClock clock;

    @Inject
    RegistrationPipeline pipeline;

    @Inject
    FileChunks files;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
    }

    @Test
    @DisplayName("takes every line of a file, keeps its verdicts, and shows how far it has come")
    void takesAll() {
        String file = file(1200) + "\n{\"insurerNumber\":\"1\"}";

        Response received = upload(file, "");
        assertThat(received.statusCode()).isEqualTo(202);
        String job = received.header("Location");
        JsonNode done = await(job, "DONE");

        assertThat(done.at("/verdicts/REGISTERED").asInt()).isEqualTo(1200);
        assertThat(done.at("/verdicts/REJECTED").asInt()).isEqualTo(1);
        assertThat(done.get("lastLine").asInt()).isEqualTo(1201);
        assertThat(done.get("lines").asInt()).isEqualTo(1201);
        JsonNode page = verdicts(job, "?limit=200");
        assertThat(page.get("items")).hasSize(200);
        JsonNode next =
                verdicts(job, "?limit=200&cursor=" + page.get("nextCursor").asText());
        assertThat(next.at("/items/0/line").asInt()).isEqualTo(201);
        JsonNode rejected = verdicts(job, "?rejectedOnly=true");
        assertThat(rejected.get("items")).hasSize(1);
        assertThat(rejected.at("/items/0/code").asText()).startsWith("SK-");
    }

    @Test
    @DisplayName("loses file and verdicts when their time is over, keeps its counts, and is then not resumed")
    void retention() throws SQLException {
        String job = upload(file(3), "").header("Location");
        await(job, "DONE");

        new JobRetention(dataSource, clock, Period.ofDays(90)).remove();
        assertThat(verdicts(job, "").get("items")).as("kept for 90 days").hasSize(3);
        new JobRetention(dataSource, clock, Period.ZERO).remove();

        assertThat(verdicts(job, "").get("items")).isEmpty();
        assertThat(await(job, "DONE").at("/verdicts/REGISTERED").asInt()).isEqualTo(3);
        assertThat(store.part(UUID.fromString(job.substring(job.lastIndexOf('/') + 1)), 0))
                .isNull();
        assertThat(Api.as(Tokens.insurer(Api.KENPO)).post(job + "/resumption").statusCode())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("is another insurer's to nobody but the operator")
    void foreign() {
        String job = upload(file(1), "").header("Location");

        for (String path : List.of(job, job + "/verdicts")) {
            assertThat(Api.as(Tokens.insurer(Api.KOKUHO)).get(path).statusCode())
                    .isEqualTo(404);
            assertThat(Api.as(Tokens.operator()).get(path).statusCode()).isEqualTo(200);
        }
        assertThat(Api.as(Tokens.insurer(Api.KOKUHO))
                        .post(job + "/cancellation")
                        .statusCode())
                .isEqualTo(404);
        await(job, "DONE");
        assertThat(Api.as(Tokens.insurer(Api.KENPO))
                        .post(job + "/cancellation")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("SK-JOB-001");
        assertThat(Api.as(Tokens.insurer(Api.KENPO))
                        .post(job + "/resumption")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("SK-JOB-002");
    }

    @Test
    @DisplayName("in a dry run judges and keeps nothing; without a line it is refused")
    void dryRun() {
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        JsonNode done = await(upload(line.json(), "?dryRun=true").header("Location"), "DONE");

        assertThat(done.at("/verdicts/REGISTERED").asInt()).isEqualTo(1);
        assertThat(Api.resolve(line, null).at("/items/0/match").asText()).isEqualTo("NONE");
        assertThat(upload("", "").statusCode()).isIn(400, 422);
    }

    @Test
    @DisplayName("whose replica died is taken over; every line has its effect once")
    void takenOver() throws SQLException, IOException {
        JobWorker dying = new JobWorker(dataSource, store, pipeline, files, mapper, clock, Duration.ofMinutes(10));
        Job job = claimed(dying, file(1100));
        UUID id = job.id();
        StatementLines lines = job.format().open(new JobContent(store, id), mapper);
        dying.take(job, Chunk.of(lines.next(RegistrationPipeline.CHUNK)));
        List<ReadLine> second = lines.next(RegistrationPipeline.CHUNK);

        expireLease(id);
        JsonNode done = await(JOBS + '/' + id, "DONE");

        assertThat(done.at("/verdicts/REGISTERED").asInt()).isEqualTo(1100);
        assertThat(done.at("/verdicts/UNCHANGED").asInt()).isZero();
        assertThatThrownBy(() -> dying.take(job, Chunk.of(second)))
                .as("the dead replica comes back to life")
                .isInstanceOf(JobWorker.NotMine.class);
        assertThat(verdicts(JOBS + '/' + id, "?rejectedOnly=true").get("items")).isEmpty();
    }

    @Test
    @DisplayName("stops between two chunks when cancelled, and goes on behind the last line when resumed")
    void cancelledAndResumed() throws SQLException, IOException {
        JobWorker worker = new JobWorker(dataSource, store, pipeline, files, mapper, clock, Duration.ofMinutes(10));
        Job job = claimed(worker, file(700));
        UUID id = job.id();
        StatementLines lines = job.format().open(new JobContent(store, id), mapper);
        worker.take(job, Chunk.of(lines.next(RegistrationPipeline.CHUNK)));
        String path = JOBS + '/' + id;

        Api.as(Tokens.insurer(Api.KENPO)).post(path + "/cancellation").then().statusCode(200);
        assertThatThrownBy(() -> worker.take(job, Chunk.of(lines.next(RegistrationPipeline.CHUNK))))
                .isInstanceOf(JobWorker.NotMine.class);
        JsonNode stopped = Api.tree(Api.as(Tokens.insurer(Api.KENPO)).get(path).asString());
        assertThat(stopped.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(stopped.get("lastLine").asInt()).isEqualTo(500);

        Api.as(Tokens.insurer(Api.KENPO)).post(path + "/resumption").then().statusCode(200);
        JsonNode done = await(path, "DONE");
        assertThat(done.at("/verdicts/REGISTERED").asInt()).isEqualTo(700);
        assertThat(done.at("/verdicts/UNCHANGED").asInt()).isZero();
    }

    @Test
    @DisplayName("ends by the clock of the registry, however it ends")
    void endsByTheClock() throws SQLException, IOException {
        ForwardClock ahead = new ForwardClock(Clock.offset(Clock.systemUTC(), Duration.ofDays(40)), Optional.empty());
        Instant soon = clock.now().plus(Duration.ofDays(39));
        JobWorker worker = new JobWorker(dataSource, store, pipeline, files, mapper, ahead, Duration.ofMinutes(10));
        Job done = claimed(worker, file(1));
        worker.work(done);
        assertThat(endedAt(done.id())).isAfter(soon);

        Job cancelled = claimed(worker, file(1));
        assertThat(new JobStore(dataSource, ahead, mapper).cancel(cancelled.id()))
                .isTrue();
        assertThat(endedAt(cancelled.id())).isAfter(soon);
    }

    private static Instant endedAt(UUID id) {
        return OffsetDateTime.parse(Api.tree(Api.as(Tokens.insurer(Api.KENPO))
                                .get(JOBS + '/' + id)
                                .asString())
                        .get("endedAt")
                        .asText())
                .toInstant();
    }

    @Test
    @DisplayName("goes on after the database was away; failed at last it ends, and loses its file in its time")
    void databaseAway() throws Exception {
        JobWorker worker = new JobWorker(dataSource, store, pipeline, files, mapper, clock, Duration.ofMinutes(10));
        Job job = claimed(worker, file(2));
        UUID id = job.id();
        String path = JOBS + '/' + id;

        workWithoutDatabase(worker, job);
        JsonNode waiting = Api.tree(Api.as(Tokens.insurer(Api.KENPO)).get(path).asString());
        assertThat(waiting.get("state").asText()).isEqualTo("RUNNING");

        execute("UPDATE registration_job SET failures = 4 WHERE job_id = ?", id);
        workWithoutDatabase(worker, job);
        assertThat(await(path, "FAILED").has("endedAt")).isTrue();
        Api.as(Tokens.insurer(Api.KENPO)).post(path + "/resumption").then().statusCode(200);
        assertThat(await(path, "DONE").at("/verdicts/REGISTERED").asInt()).isEqualTo(2);
    }

    /** Ends the session of a worker that waits for the head of the knowledge. */
    private void workWithoutDatabase(JobWorker worker, Job job) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Connection owner = AuditTrail.owner();
                Statement head = owner.createStatement();
                Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            owner.setAutoCommit(false);
            head.execute("SELECT 1 FROM knowledge_head FOR UPDATE");
            Future<?> work = executor.submit(() -> {
                worker.work(job);
                return null;
            });
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> ended(statement));
            owner.rollback();
            assertThatThrownBy(() -> work.get(20, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        } finally {
            executor.shutdownNow();
        }
    }

    private static boolean ended(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE usename = current_user AND wait_event_type = 'Lock'"
                + " AND query LIKE '%FROM knowledge_head%FOR UPDATE'")) {
            return rows.next();
        }
    }

    /** A job of a file, claimed before the service's own worker, can. */
    private Job claimed(JobWorker worker, String file) throws SQLException, IOException {
        JobStore.Received received = store.receive(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                FileFormat.NDJSON,
                new RegistrationPipeline.Run(
                        new Author("job-test", Set.of(InsurerNumber.of(Api.KENPO)), false), false, false));
        return worker.claim()
                .filter(job -> job.id().equals(received.id()))
                .orElseThrow(() -> new IllegalStateException("another worker was faster"));
    }

    private static void expireLease(UUID id) throws SQLException {
        execute("UPDATE registration_job SET lease_until = now() - interval '1 s' WHERE job_id = ?", id);
    }

    private static void execute(String sql, UUID id) throws SQLException {
        try (Connection connection = AuditTrail.owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private static String file(int lines) {
        return String.join(
                "\n",
                IntStream.range(0, lines)
                        .mapToObj(i -> Line.ofSomebody(Api.KENPO, Api.freshNumber() + i)
                                .json())
                        .toList());
    }

    private static Response upload(String file, String query) {
        return Api.as(Tokens.insurer(Api.KENPO))
                .contentType(Api.NDJSON)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(JOBS + query);
    }

    private static JsonNode await(String job, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Api.tree(
                        Api.as(Tokens.insurer(Api.KENPO)).get(job).asString())
                .get("state")
                .asText()
                .equals(state));
        return Api.tree(Api.as(Tokens.insurer(Api.KENPO)).get(job).asString());
    }

    private static JsonNode verdicts(String job, String query) {
        return Api.tree(
                Api.as(Tokens.insurer(Api.KENPO)).get(job + "/verdicts" + query).asString());
    }
}
