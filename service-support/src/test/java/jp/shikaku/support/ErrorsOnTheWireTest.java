package jp.shikaku.support;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.core.Response;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "support"))
@DisplayName("On the wire")
class ErrorsOnTheWireTest {

    @Test
    @DisplayName("characters outside the basic plane and dates come back as they were sent")
    void roundTrip() {
        given().contentType(ContentType.JSON)
                .body("{\"text\":\"𠮷髙\",\"day\":\"2026-04-01\"}")
                .post("/echo")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo("{\"text\":\"𠮷髙\",\"day\":\"2026-04-01\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    broken JSON             | {"text":            | 400 | SK-REQ-001
                    a property twice        | {"text":"a","text":"b"} | 400 | SK-REQ-001
                    more behind the end     | {"text":"a"} xyz    | 400 | SK-REQ-001
                    two objects             | {"text":"a"} {}     | 400 | SK-REQ-002
                    unknown property        | {"txt":"a"}         | 400 | SK-REQ-002
                    a value of another type | {"day":"tomorrow"}  | 400 | SK-REQ-002
                    a rule of the contract  | {"text":"12345678901"} | 400 | SK-REQ-002
                    a NUL character         | {"text":"a\\u0000"} | 400 | SK-REQ-002
                    """)
    @DisplayName("a bad body is refused with a code that says why")
    void badBodies(String name, String body, int status, String code) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/echo")
                .then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo(code));
    }

    @Test
    @DisplayName("a wrong value is named by its place and never repeated")
    void placeWithoutValue() {
        given().contentType(ContentType.JSON)
                .body("{\"day\":\"1980-13-99\"}")
                .post("/echo")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/day"))
                .body("detail", not(containsString("1980")))
                .body("errors[0].message", not(containsString("1980")));
    }

    @Test
    @DisplayName("a wrong parameter is named, and its value never repeated")
    void parameter() {
        given().queryParam("word", "1980")
                .get("/echo/query")
                .then()
                .statusCode(400)
                .body("errors[0].message", allOf(startsWith("word: "), not(containsString("1980"))));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "GET, /nowhere, application/json, application/json, 404, SK-REQ-007",
        "DELETE, /echo, application/json, application/json, 405, SK-REQ-008",
        "POST, /echo, text/plain, application/json, 415, SK-REQ-011",
        "POST, /echo, application/json, image/png, 406, SK-REQ-009"
    })
    @DisplayName("a request that fits no endpoint gets a problem body too")
    void noEndpoint(String method, String path, String contentType, String accept, int status, String code) {
        given().contentType(contentType)
                .accept(accept)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    @DisplayName("a body over the limit is refused with 413")
    void tooLarge() {
        given().contentType(ContentType.JSON)
                .body("{\"text\":\"" + "a".repeat(20_000) + "\"}")
                .post("/echo")
                .then()
                .statusCode(413)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("SK-REQ-010"));
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"4096, 200", "4097, 414", "16000, 414"})
    @DisplayName("an address over the limit is refused with 414")
    void addressTooLong(int length, int status) {
        StringBuilder address = new StringBuilder("/echo/query?");
        for (char name = 'a'; length - address.length() > 1_100; name++) {
            address.append(name).append('=').append("a".repeat(1_000)).append('&');
        }
        address.append("z=");
        address.append("a".repeat(length - address.length()));
        ValidatableResponse answer = given().get(address.toString()).then().statusCode(status);
        if (status != 200) {
            answer.contentType(Problem.MEDIA_TYPE).body("code", equalTo("SK-REQ-016"));
        }
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"2048, 200", "2049, 400", "3000, 400"})
    @DisplayName("a value of the path or the query over its limit is refused with 400, and not repeated")
    void valueTooLong(int length, int status) {
        String value = "𠮷".repeat(50) + "a".repeat(length - 50);
        for (String path : List.of("/echo/said/{value}", "/echo/query?other={value}")) {
            ValidatableResponse answer = given().get(path, value).then().statusCode(status);
            if (status != 200) {
                answer.contentType(Problem.MEDIA_TYPE)
                        .body("code", equalTo("SK-REQ-002"))
                        .body("detail", containsString("2048"))
                        .body(not(containsString("aaaaaaaa")));
            }
        }
    }

    @Test
    @DisplayName("an unexpected failure tells a trace id and nothing of its message")
    void failure() {
        given().get("/echo/fails")
                .then()
                .statusCode(500)
                .body("code", equalTo("SK-SRV-002"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("errors", nullValue())
                .body(not(containsString("髙橋")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "org.jboss.resteasy.reactive.server.vertx.VertxInputStream$VertxBlockingInput, 400",
        "java.io.FileInputStream, 500"
    })
    @DisplayName("a body that broke off is its sender's trouble, another failure to read the service's")
    void brokenOff(String reader, int status) {
        IOException failure = new IOException("髙橋");
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(reader, "read", null, 1)});

        try (Response answer = new ProblemMappers().unreadable(failure)) {
            assertThat(answer.getStatus()).isEqualTo(status);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "serialisation failure, 40001, 503",
        "deadlock, 40P01, 503",
        "a lock not had in time, 55P03, 503",
        "too many connections, 53300, 503",
        "ended by an administrator, 57P01, 503",
        "a wrong password, 28P01, 503",
        "a role that may not log in, 28000, 503",
        "a value twice, 23505, 500",
        "a rule of a table, 23514, 500",
        "no such table, 42P01, 500",
    })
    @DisplayName("what the database refuses for now may be sent again, and what it refuses for good is a failure")
    void refusedByTheDatabase(String name, String state, int status) {
        boolean passes = status == 503;
        given().get("/echo/refused/" + state)
                .then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .header("Retry-After", passes ? equalTo("2") : nullValue())
                .body("code", equalTo(passes ? "SK-SRV-001" : "SK-SRV-002"))
                .body(not(containsString("髙橋")));
    }

    @Test
    @DisplayName("the log of a failure tells where and by which trace, and neither its message nor what was asked")
    void logged() {
        try (Logged logged = new Logged()) {
            String trace = given().get("/echo/fails").jsonPath().getString("traceId");
            given().get("/echo/refused/57P01").then().statusCode(503);
            given().get("/echo/refused/23505").then().statusCode(500);
            given().get("/echo/said/{value}", "髙橋").then().statusCode(200);
            given().queryParam("sure", "髙橋").get("/echo/query").then().statusCode(400);

            assertThat(logged.text())
                    .contains(trace, "IllegalStateException", "\tat jp.shikaku.support.EchoResource.fails")
                    .contains("The database is away")
                    .doesNotContain("髙橋", "%E9%AB%99");
        }
    }

    @Test
    @DisplayName("nothing of a request is read or passed on beside its trace")
    void baggage() {
        assertThat(GlobalOpenTelemetry.getPropagators().getTextMapPropagator().fields())
                .containsExactlyInAnyOrder("traceparent", "tracestate");
    }

    @Test
    @DisplayName("of two requests that wait for each other one is told to come again, the other is answered")
    void deadlock() {
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(
                () -> given().get("/echo/locks/1/2").statusCode());
        int one = given().get("/echo/locks/2/1").statusCode();

        assertThat(List.of(one, other.orTimeout(20, TimeUnit.SECONDS).join())).containsExactlyInAnyOrder(200, 503);
    }

    @Test
    @DisplayName("without a token nothing but public endpoints answers")
    void notAuthenticated() {
        given().get("/echo/institution").then().statusCode(401).body("code", equalTo("SK-REQ-005"));
        given().header("Authorization", "Bearer not-a-token")
                .get("/echo/institution")
                .then()
                .statusCode(401);
    }

    @Test
    @DisplayName("an endpoint that forgot to say who may call it is closed to everybody")
    void unannotated() {
        given().auth()
                .oauth2(Tokens.operator())
                .get("/echo/unannotated")
                .then()
                .statusCode(403)
                .body("code", equalTo("SK-REQ-006"));
    }

    @Test
    @DisplayName("a token says which institution or insurers its bearer acts for")
    void caller() {
        given().auth()
                .oauth2(Tokens.institution("1311234567"))
                .get("/echo/institution")
                .then()
                .body("text", equalTo("1311234567"));
        given().auth()
                .oauth2(Tokens.insurer("06132013"))
                .get("/echo/insurers")
                .then()
                .body("text", equalTo("[06132013]"));
        given().auth().oauth2(Tokens.reviewer()).get("/echo/insurers").then().body("text", equalTo("[]"));
        given().auth()
                .oauth2(Tokens.institution("12"))
                .get("/echo/institution")
                .then()
                .body("text", equalTo("none"));
    }

    @Test
    @DisplayName("a scope is needed where a service acts, and a role does not replace it")
    void scopes() {
        given().auth()
                .oauth2(Tokens.service("changes"))
                .get("/echo/changes")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.service("persons"))
                .get("/echo/changes")
                .then()
                .statusCode(403);
        given().auth().oauth2(Tokens.operator()).get("/echo/changes").then().statusCode(403);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "'', 200, false null",
                "?sure=true&by=CLASS, 200, true CLASS",
                "?sure=maybe, 400, -",
                "?sure=TRUE, 400, -",
                "?by=NOBODY, 400, -",
                "?by=class, 400, -",
            })
    @DisplayName("a yes-or-no or a name of the query that is none is refused, not taken for no or for another path")
    void queries(String query, int status, String read) {
        ValidatableResponse answer = given().get("/echo/query" + query).then().statusCode(status);
        if (read == null) {
            answer.body("code", equalTo("SK-REQ-002"));
        } else {
            answer.body("text", equalTo(read));
        }
    }
}
