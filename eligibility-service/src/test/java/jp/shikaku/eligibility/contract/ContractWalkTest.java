package jp.shikaku.eligibility.contract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.registration.transfer.FreshInsurers;
import jp.shikaku.testing.Tokens;
import jp.shikaku.testing.contract.AuthorisationWalk;
import jp.shikaku.testing.contract.AuthorisationWalk.Owner;
import jp.shikaku.testing.contract.Contract;
import jp.shikaku.testing.contract.FuzzWalk;

import static org.awaitility.Awaitility.await;

@QuarkusTest
@DisplayName("Every operation of the contract")
class ContractWalkTest {

    private static final String DESK = "1311234567";
    private static final Map<String, Object> CERTIFICATE =
            Map.of("kind", "LIMIT_APPLICATION", "classification", "01", "flag", "A03", "validFrom", "2026-08-01");

    @Inject
    DataSource dataSource;

    private String insurer;
    private String token;

    @BeforeEach
    void anInsurer() {
        insurer = FreshInsurers.next();
        token = Tokens.insurer(insurer);
    }

    @TestFactory
    @DisplayName("refuses whoever has no token, another role or another's object")
    Stream<DynamicTest> authorisation() throws SQLException {
        Line line = Line.of(insurer, Api.freshNumber()).with("certificates", List.of(CERTIFICATE));
        JsonNode registered = Api.tree(Api.register(token, line).asString());
        String qualificationId = registered.get("qualificationId").asText();
        Owner owner = Owner.insurer(insurer);
        Owner self = Owner.person(registered.get("personId").asText());
        Map<String, String> qualification =
                Map.of("qualificationId", qualificationId, "certificateId", certificate(qualificationId));
        Map<String, String> person =
                Map.of("personId", registered.get("personId").asText());
        String objection = objection(line);
        return AuthorisationWalk.of(Contract.committed(), RestAssured.port)
                .object("/v1/registrations/", owner, qualification)
                .object("/v1/delays/", owner, qualification)
                .object("/v1/matching-findings/", owner, qualification)
                .object("/v1/persons/", self, person)
                .object("/v1/insurers/", owner, Map.of("insurerNumber", insurer))
                .object("/v1/registration-jobs/", owner, Map.of("jobId", job(line)))
                .object("/v1/matching-runs/", owner, Map.of("runId", matchingRun()))
                .object("/v1/objections/", owner, Map.of("objectionId", objection))
                .object("/v1/suspicions/", owner, Map.of("findingId", suspicion()))
                .object("/v1/trouble-reports/", Owner.institution(DESK), Map.of("reportId", troubleReport()))
                .body("correctLink", "{\"personId\":\"%s\",\"reason\":\"same name\"}".formatted(person.get("personId")))
                .nobodysOwn("/v1/directory/", "open to every token")
                .tests();
    }

    @TestFactory
    @DisplayName("answers as the contract promises, whatever is sent")
    Stream<DynamicTest> fuzz() {
        return FuzzWalk.of(Contract.committed(), RestAssured.port)
                .fixed("waitSeconds", "0")
                .tests();
    }

    private String certificate(String qualificationId) {
        return Api.tree(Api.as(token)
                        .get("/v1/registrations/" + qualificationId + "/certificates")
                        .asString())
                .at("/items/0/certificateId")
                .asText();
    }

    /** Tests compare nothing with the resident register, so no run can be asked for: one that was cancelled is written. */
    private String matchingRun() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        """
                        INSERT INTO matching_run
                            (shard, run_id, insurer_number, state, requested_by, requested_at, ended_at, queued)
                        VALUES (0, ?, ?, 'CANCELLED', 'test', now(), now(), 0)""")) {
            statement.setObject(1, id);
            statement.setString(2, insurer);
            statement.executeUpdate();
        }
        return id.toString();
    }

    /** The overlap that the objection left behind. */
    private String suspicion() {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Api.as(token)
                                .get("/v1/suspicions?limit=1")
                                .jsonPath()
                                .getString("items[0].findingId"),
                        Objects::nonNull);
    }

    private String job(Line line) {
        Response answer = Api.as(token)
                .contentType(Api.NDJSON)
                .body(line.json().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/registration-jobs?dryRun=true");
        return answer.jsonPath().getString("jobId");
    }

    private String objection(Line line) {
        String joined = FreshInsurers.next();
        Api.register(
                Tokens.insurer(joined),
                Line.of(joined, Api.freshNumber())
                        .person("personRef", "prf-" + line.number())
                        .with("acquiredOn", "2026-10-15"));
        String entry = Api.tree(Api.as(token)
                        .get("/v1/insurers/" + insurer + "/moved-out?from=2026-10-01&to=2026-10-31")
                        .asString())
                .at("/items/0/entryId")
                .asText();
        return Api.json(
                        token,
                        "{\"entryId\":\"%s\",\"reasonCode\":\"STILL_OUR_MEMBER\",\"reason\":\"在職中\"}".formatted(entry))
                .post("/v1/objections")
                .jsonPath()
                .getString("objectionId");
    }

    private String troubleReport() {
        Line unknown = Line.of(insurer, Api.freshNumber());
        return Api.json(
                        Tokens.institution(DESK),
                        """
                        {"category":"NOT_FOUND","identity":{"insurerNumber":"%s","symbol":"１２","number":"%s",\
                        "birthDate":"1988-05-14"}}"""
                                .formatted(insurer, unknown.number()))
                .post("/v1/trouble-reports")
                .jsonPath()
                .getString("reportId");
    }
}
