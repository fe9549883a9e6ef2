package jp.shikaku.eligibility;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Permissions")
class PermissionTest {

    private static final String ID = "/00000000-0000-7000-8000-000000000000";

    private static final Map<String, String> TOKENS = new LinkedHashMap<>();

    /** Each endpoint with the callers it is for; everybody else must be turned away. */
    private static final Map<String, Set<String>> ENDPOINTS = endpoints();

    private static Map<String, Set<String>> endpoints() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        Set<String> stating = Set.of("insurer", "operator");
        all.put("POST /v1/registrations", stating);
        all.put("GET /v1/registrations" + ID, stating);
        all.put("PUT /v1/registrations" + ID, stating);
        all.put("POST /v1/registrations" + ID + "/loss", stating);
        all.put("POST /v1/registrations" + ID + "/withdrawal", stating);
        all.put("PUT /v1/registrations" + ID + "/link", stating);
        all.put("GET /v1/registrations" + ID + "/certificates", stating);
        all.put("POST /v1/registrations" + ID + "/certificates", stating);
        all.put("PUT /v1/registrations" + ID + "/certificates" + ID, stating);
        all.put("POST /v1/registrations" + ID + "/certificates" + ID + "/end", stating);
        all.put("POST /v1/registrations" + ID + "/certificates" + ID + "/withdrawal", stating);
        all.put("GET /v1/registration-jobs" + ID, stating);
        all.put("GET /v1/registration-jobs" + ID + "/verdicts", stating);
        all.put("POST /v1/registration-jobs" + ID + "/cancellation", stating);
        all.put("POST /v1/registration-jobs" + ID + "/resumption", stating);
        all.put("POST /v1/renumberings", stating);
        all.putAll(members());
        all.putAll(matching());
        all.put("GET /v1/persons" + ID, Set.of("insurer", "person", "auditor", "persons"));
        all.put("POST /v1/person-readings", Set.of("persons"));
        all.put("PUT /v1/persons" + ID + "/facts", Set.of("insurer"));
        all.put("POST /v1/lookups", Set.of("institution", "auditor"));
        all.put("POST /v1/lookups/batches", Set.of("institution", "auditor"));
        all.put("POST /v1/lookups/by-card", Set.of("institution"));
        for (String message : new String[] {"OQSsiquc01", "OQSmuquc01", "OQSmuquc02", "OQSsiimm01"}) {
            all.put("POST /v1/messages/" + message, Set.of("institution"));
        }
        all.put("POST /v1/coverage-resolutions", Set.of("coverage-resolution"));
        all.put("POST /v1/person-candidates", Set.of("coverage-resolution"));
        all.put("GET /v1/changes", Set.of("changes"));
        all.put("PUT /v1/directory/insurers/06132013", Set.of("operator"));
        all.put("PUT /v1/directory/institutions/1311234567", Set.of("operator"));
        all.put("GET /v1/repertoires", Set.of("institution", "insurer", "auditor", "operator"));
        all.put("GET /v1/repertoires/report", stating);
        all.putAll(access());
        return all;
    }

    private static Map<String, Set<String>> members() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        String own = "/v1/insurers/06132013";
        all.put("GET " + own + "/cardless-members?month=2026-01", Set.of("insurer", "persons"));
        all.put("GET " + own + "/moved-in?from=2026-01-01&to=2026-01-02", Set.of("insurer"));
        all.put("GET " + own + "/moved-out?from=2026-01-01&to=2026-01-02", Set.of("insurer"));
        all.put("GET /v1/objections", Set.of("insurer"));
        all.put("POST /v1/objections", Set.of("insurer"));
        all.put("POST /v1/objections" + ID + "/withdrawal", Set.of("insurer"));
        all.put("POST /v1/successions", Set.of("operator"));
        all.put("GET /v1/successions" + ID, Set.of("operator"));
        all.put("GET /v1/successions" + ID + "/refusals", Set.of("operator"));
        all.put("GET /v1/successions" + ID + "/verdicts", Set.of("operator"));
        all.put("POST /v1/successions" + ID + "/cancellation", Set.of("operator"));
        all.put("POST /v1/successions" + ID + "/resumption", Set.of("operator"));
        return all;
    }

    private static Map<String, Set<String>> matching() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        Set<String> stating = Set.of("insurer", "operator");
        all.put("GET /v1/matching-findings", Set.of("insurer"));
        all.put("GET /v1/matching-findings/summary", stating);
        all.put("GET /v1/matching-findings" + ID, Set.of("insurer"));
        all.put("POST /v1/matching-findings/releases", Set.of("insurer"));
        all.put("POST /v1/matching-runs", stating);
        all.put("GET /v1/matching-runs" + ID, stating);
        all.put("POST /v1/matching-runs" + ID + "/cancellation", stating);
        return all;
    }

    private static Map<String, Set<String>> access() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        Set<String> own = Set.of("person", "auditor");
        all.put("GET /v1/persons" + ID + "/looks", own);
        all.put("GET /v1/persons" + ID + "/lookup-block", own);
        all.put("PUT /v1/persons" + ID + "/lookup-block", Set.of("person"));
        all.put("GET /v1/persons" + ID + "/notices", Set.of("person"));
        all.put("POST /v1/persons" + ID + "/notices/read", Set.of("person"));
        all.put("GET /v1/persons" + ID + "/link-repairs", own);
        all.put("GET /v1/link-repairs", Set.of("insurer"));
        all.put("GET /v1/client-usage", Set.of("auditor", "operator"));
        all.put("GET /v1/audit/verification", Set.of("auditor", "operator"));
        all.put("GET /v1/audit/events", Set.of("auditor"));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> everybodyElseIsTurnedAway() {
        return ENDPOINTS.entrySet().stream().flatMap(e -> TOKENS.keySet().stream()
                .filter(caller -> !e.getValue().contains(caller))
                .map(caller -> DynamicTest.dynamicTest(e.getKey() + " is not for " + caller, () -> {
                    assertThat(status(e.getKey(), TOKENS.get(caller))).isEqualTo(403);
                })));
    }

    @TestFactory
    Stream<DynamicTest> nobodyWithoutToken() {
        return Stream.concat(
                        ENDPOINTS.keySet().stream(),
                        Stream.of("GET /v1/directory/insurers", "GET /v1/directory/institutions/1311234567"))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint + " needs a token", () -> {
                    assertThat(status(endpoint, null)).isEqualTo(401);
                    assertThat(status(endpoint, "not.a.token")).isEqualTo(401);
                }));
    }

    private static int status(String endpoint, String token) {
        String[] parts = endpoint.split(" ");
        RequestSpecification request = token == null ? io.restassured.RestAssured.given() : Api.as(token);
        if (!"GET".equals(parts[0])) {
            ContentType type = parts[1].startsWith("/v1/messages") ? ContentType.XML : ContentType.JSON;
            request.contentType(type).body("{}");
        }
        return request.request(parts[0], parts[1]).statusCode();
    }

    @BeforeAll
    static void fetchTokens() {
        TOKENS.put("institution", Tokens.institution("1311234567"));
        TOKENS.put("insurer", Tokens.insurer(Api.KENPO));
        TOKENS.put("person", Tokens.person("somebody"));
        TOKENS.put("reviewer", Tokens.reviewer());
        TOKENS.put("auditor", Tokens.auditor());
        TOKENS.put("operator", Tokens.operator());
        TOKENS.put("coverage-resolution", Tokens.service("coverage-resolution"));
        TOKENS.put("changes", Tokens.service("changes"));
        TOKENS.put("persons", Tokens.service("persons"));
    }
}
