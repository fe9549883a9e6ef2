package jp.shikaku.eligibility.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Recording;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Looks at the same time")
class AuditGroupTest {

    private static final int LOOKS = 64;

    @Inject
    DataSource dataSource;

    @Inject
    ForwardClock clock;

    @Test
    @DisplayName("share their commits: 64 looks that wait take three at most, each with its subjects and number")
    void shared() throws Exception {
        List<String> statements = new CopyOnWriteArrayList<>();
        Audit audit = new Audit(Recording.of(dataSource, statements), clock);
        UUID person = UUID.randomUUID();
        ExecutorService desks = Executors.newFixedThreadPool(LOOKS);
        try (Connection owner = AuditTrail.owner();
                Statement lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("SELECT 1 FROM audit_head FOR UPDATE");
            List<CompletableFuture<Void>> looks = IntStream.range(0, LOOKS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> record(audit, look(person)), desks))
                    .toList();
            Awaitility.await()
                    .until(() -> desks.toString().contains("active threads = " + LOOKS) && statements.size() == 1);
            assertThat(looks).noneMatch(CompletableFuture::isDone);

            owner.rollback();

            CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new)).get();
        } finally {
            desks.shutdown();
        }
        assertThat(statements).hasSizeLessThanOrEqualTo(3);
        assertThat(AuditTrail.of(person.toString())).hasSize(LOOKS).containsOnly("desk 1311234567 LOOKUP TREATMENT OK");
        assertThat(AuditTrail.gaps()).isZero();
    }

    @Test
    @DisplayName("keep the person's qualification asked for and the words of the asker")
    void whole() throws Exception {
        UUID person = UUID.randomUUID();
        UUID qualification = UUID.randomUUID();

        record(new Audit(dataSource, clock), look(person).withReason("意識がない").withAsked(Map.of(person, qualification)));

        assertThat(AuditTrail.subjectsOf(person.toString())).containsExactly(qualification + " 意識がない");
    }

    @Test
    @DisplayName("that cannot be recorded are not answered: 503, and nothing is shown")
    void failClosed() throws Exception {
        Api.insurer(Api.KENPO);
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        String person = Api.register(Tokens.insurer(Api.KENPO), line).jsonPath().getString("personId");
        try (Connection owner = AuditTrail.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("REVOKE INSERT ON audit_event FROM eligibility_service");
            try {
                Response lookup = Api.json(Tokens.institution("1311234567"), question(line))
                        .post("/v1/lookups");
                assertThat(lookup.statusCode()).isEqualTo(503);
                assertThat(lookup.jsonPath().getString("validity")).isEqualTo("UNDETERMINED");
                assertThat(lookup.asString()).doesNotContain(line.number(), "花子");
                Response read = Api.as(Tokens.auditor()).get("/v1/persons/" + person);
                assertThat(read.statusCode()).isEqualTo(503);
                assertThat(read.asString()).doesNotContain("花子");
            } finally {
                statement.execute("GRANT INSERT ON audit_event TO eligibility_service");
            }
        }
        assertThat(AuditTrail.of(person)).isEmpty();
        assertThat(AuditTrail.gaps()).isZero();
    }

    private static String question(Line line) {
        return """
                {"insurerNumber":"%s","symbol":"１２","number":"%s","birthDate":"1988-05-14","asOf":"2026-10-02",
                 "purpose":"TREATMENT"}"""
                .formatted(Api.KENPO, line.number());
    }

    private static AuditEvent look(UUID person) {
        return new AuditEvent("desk", "1311234567", "LOOKUP", "TREATMENT", null, null, "OK", Set.of(person), List.of());
    }

    private static void record(Audit audit, AuditEvent event) {
        try {
            audit.record(event);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
