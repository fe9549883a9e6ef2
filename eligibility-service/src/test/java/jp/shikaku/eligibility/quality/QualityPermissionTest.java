package jp.shikaku.eligibility.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import jp.shikaku.eligibility.Api;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Permissions of the endpoints of quality")
class QualityPermissionTest {

    private static final String ID = "/00000000-0000-7000-8000-000000000000";

    /** Each endpoint with the callers it is for; everybody else must be turned away. */
    private static final Map<String, Set<String>> ENDPOINTS = endpoints();

    private static Map<String, Set<String>> endpoints() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        Set<String> reading = Set.of("insurer", "operator", "auditor");
        all.put("GET /v1/suspicions", reading);
        all.put("GET /v1/suspicions" + ID, reading);
        all.put("POST /v1/suspicions/decisions", Set.of("insurer", "operator"));
        all.put("POST /v1/suspicion-runs", Set.of("operator"));
        all.put("GET /v1/suspicion-runs" + ID, Set.of("operator"));
        all.put("POST /v1/suspicion-runs" + ID + "/cancel", Set.of("operator"));
        Set<String> counting = Set.of("insurer", "operator");
        all.put("GET /v1/delays", counting);
        all.put("GET /v1/delays" + ID, counting);
        all.put("GET /v1/delays/statistics", counting);
        all.put("GET /v1/filings", counting);
        all.put("POST /v1/filings", counting);
        all.put("POST /v1/desk-views", Set.of("insurer", "auditor"));
        all.put("GET /v1/coverage-gaps", counting);
        all.put("PUT /v1/coverage-gaps/areas/00138057", Set.of("operator"));
        all.put("POST /v1/trouble-reports", Set.of("institution"));
        all.put("GET /v1/trouble-reports" + ID, Set.of("institution"));
        all.put("GET /v1/trouble-statistics", Set.of("institution", "insurer", "operator", "auditor", "reviewer"));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> everybodyElseIsTurnedAway() {
        Map<String, String> tokens = tokens();
        return ENDPOINTS.entrySet().stream().flatMap(e -> tokens.entrySet().stream()
                .filter(caller -> !e.getValue().contains(caller.getKey()))
                .map(caller -> DynamicTest.dynamicTest(
                        e.getKey() + " is not for " + caller.getKey(),
                        () -> assertThat(status(e.getKey(), caller.getValue())).isEqualTo(403))));
    }

    @TestFactory
    Stream<DynamicTest> thoseItIsForAreLetIn() {
        Map<String, String> tokens = tokens();
        return ENDPOINTS.entrySet().stream().flatMap(e -> tokens.entrySet().stream()
                .filter(caller -> e.getValue().contains(caller.getKey()))
                .map(caller -> DynamicTest.dynamicTest(
                        e.getKey() + " is for " + caller.getKey(),
                        () -> assertThat(status(e.getKey(), caller.getValue())).isNotIn(401, 403, 500))));
    }

    @TestFactory
    Stream<DynamicTest> nobodyWithoutToken() {
        return ENDPOINTS.keySet().stream()
                .map(endpoint ->
                        DynamicTest.dynamicTest(endpoint + " needs a token", () -> assertThat(status(endpoint, null))
                                .isEqualTo(401)));
    }

    private static int status(String endpoint, String token) {
        String[] parts = endpoint.split(" ");
        RequestSpecification request = token == null ? io.restassured.RestAssured.given() : Api.as(token);
        if (!"GET".equals(parts[0])) {
            request.contentType(ContentType.JSON).body("{}");
        }
        return request.request(parts[0], parts[1]).statusCode();
    }

    private static Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("institution", Tokens.institution("1311234567"));
        tokens.put("insurer", Tokens.insurer(Api.KENPO, Api.KOKUHO));
        tokens.put("person", Tokens.person("somebody"));
        tokens.put("reviewer", Tokens.reviewer());
        tokens.put("auditor", Tokens.auditor());
        tokens.put("operator", Tokens.operator());
        tokens.put("coverage-resolution", Tokens.service("coverage-resolution"));
        return tokens;
    }
}
