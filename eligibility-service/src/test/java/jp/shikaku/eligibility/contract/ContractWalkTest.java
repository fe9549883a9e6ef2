package jp.shikaku.eligibility.contract;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

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
import jp.shikaku.testing.contract.Contract;
import jp.shikaku.testing.contract.FuzzWalk;

@QuarkusTest
@DisplayName("Every operation of the contract")
class ContractWalkTest {

    private String insurer;
    private String token;

    @BeforeEach
    void anInsurer() {
        insurer = FreshInsurers.next();
        token = Tokens.insurer(insurer);
    }

    @TestFactory
    @DisplayName("refuses whoever has no token, another role or another's object")
    Stream<DynamicTest> authorisation() {
        Line line = Line.of(insurer, Api.freshNumber());
        JsonNode registered = Api.tree(Api.register(token, line).asString());
        Map<String, String> qualification = Map.of(
                "qualificationId", registered.get("qualificationId").asText(),
                "certificateId", UUID.randomUUID().toString());
        Map<String, String> person =
                Map.of("personId", registered.get("personId").asText());
        return AuthorisationWalk.of(Contract.committed(), RestAssured.port)
                .object("/v1/registrations/", qualification)
                .object("/v1/delays/", qualification)
                .object("/v1/matching-findings/", qualification)
                .object("/v1/persons/", person)
                .object("/v1/insurers/", Map.of("insurerNumber", insurer))
                .object("/v1/registration-jobs/", Map.of("jobId", job(line)))
                .object("/v1/matching-runs/", Map.of("runId", UUID.randomUUID().toString()))
                .object("/v1/objections/", Map.of("objectionId", objection(line)))
                .object("/v1/suspicions/", Map.of("findingId", UUID.randomUUID().toString()))
                .object("/v1/trouble-reports/", Map.of("reportId", troubleReport()))
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
                        Tokens.institution("1311234567"),
                        """
                        {"category":"NOT_FOUND","identity":{"insurerNumber":"%s","symbol":"１２","number":"%s",\
                        "birthDate":"1988-05-14"}}"""
                                .formatted(insurer, unknown.number()))
                .post("/v1/trouble-reports")
                .jsonPath()
                .getString("reportId");
    }
}
