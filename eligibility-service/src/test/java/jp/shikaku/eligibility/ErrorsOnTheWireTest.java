package jp.shikaku.eligibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@DisplayName("A bad request")
class ErrorsOnTheWireTest {

    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource("/")
    java.net.URI root;

    static Stream<Arguments> bodies() {
        String line = Line.of(Api.KENPO, "1").json();
        return Stream.of(
                arguments("nothing", "", 400),
                arguments("half a JSON object", "{\"insurerNumber\":", 400),
                arguments("no object", "[]", 400),
                arguments("null", "null", 400),
                arguments("an unknown field", "{\"insurer\":1}", 400),
                arguments("an impossible date", line.replace("2026-04-01", "2026-02-30"), 400),
                arguments("a NUL character", line.replace("花子", "\\u0000"), 400),
                arguments("half a character", line.replace("花子", "\\ud800"), 400),
                arguments(
                        "an unknown operation",
                        line.replace("{\"insurerNumber\"", "{\"operation\":\"X\",\"insurerNumber\""),
                        400),
                arguments("a wrong check digit", line.replace("06132013", "06132014"), 422),
                arguments(
                        "no person",
                        "{\"insurerNumber\":\"06132013\",\"number\":\"1\",\"acquiredOn\":\"2026-01-01\"}",
                        422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    @DisplayName("with a bad body is a problem of 4xx that repeats nothing of it")
    void badBody(String what, String body, int status) {
        Response answer = Api.json(Tokens.operator(), body).post("/v1/registrations");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        assertThat(answer.jsonPath().getString("code")).startsWith("SK-");
        assertThat(answer.asString()).doesNotContain("髙橋", "2026-02-30", "1988");
    }

    @Test
    @DisplayName("and a good one leave nothing of their address in the metrics")
    void metrics() {
        String id = UUID.randomUUID().toString();
        Api.as(Tokens.auditor()).get("/v1/persons/" + id);
        Api.as(Tokens.auditor()).get("/v1/nobody-" + id);
        Api.as(Tokens.operator()).get("/v1/client-usage?cursor=" + id);

        assertThat(Api.as(Tokens.operator()).get("/q/metrics").asString())
                .contains("uri=\"/v1/persons/{")
                .doesNotContain(id);
    }

    @Test
    @DisplayName("in a broken encoding is a 400, a broken line of a file only a rejected line")
    void brokenEncoding() {
        byte[] broken = {'{', '"', 'n', '"', ':', '"', (byte) 0xC3, '"', '}'};

        Response single = Api.as(Tokens.operator())
                .contentType(ContentType.JSON)
                .body(broken)
                .post("/v1/registrations");
        Response file =
                Api.as(Tokens.operator()).contentType(Api.NDJSON).body(broken).post("/v1/registrations");

        assertThat(single.statusCode()).isEqualTo(400);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(Api.tree(file.asString()).get("code").asText()).isEqualTo("SK-ELG-001");
    }

    @Test
    @DisplayName("in a media type that is not read is a 415, an answer in one that is not written a 406")
    void mediaTypes() {
        assertThat(Api.as(Tokens.operator())
                        .contentType("application/xml")
                        .body("<a/>")
                        .post("/v1/registrations")
                        .statusCode())
                .isEqualTo(415);
        assertThat(Api.as(Tokens.service("changes"))
                        .accept("image/png")
                        .get("/v1/changes")
                        .statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/registrations/%2e%2e%2fchanges",
                "/v1/registrations/..%2f..%2fetc%2fpasswd",
                "/v1/registrations/%00",
                "/v1/registrations/%ff",
                "/v1/registrations/';--",
                "/v1/nothing"
            })
    @DisplayName("for a path that means nothing is a 404 or 400")
    void pathTricks(String path) {
        Response answer = Api.as(Tokens.operator()).urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
    }

    @Test
    @DisplayName("with a method the path has not is a 405")
    void method() {
        assertThat(Api.as(Tokens.operator()).delete("/v1/registrations").statusCode())
                .isEqualTo(405);
    }

    @Test
    @DisplayName("announcing a body beyond the limit is a 413")
    void oversize() throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(
                    ("POST /v1/registrations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.operator()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 99000000\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String status = new String(in.readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(status).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    @DisplayName("that only the operator may make is a 403 for an insurer: initial load, and another's numbers")
    void foreignNumbers() {
        String insurer = Tokens.insurer(Api.KOKUHO);
        Line line = Line.of(Api.KENPO, Api.freshNumber());

        assertThat(Api.register(insurer, line).statusCode()).isEqualTo(403);
        assertThat(Api.json(insurer, line.json())
                        .post("/v1/registrations?initialLoad=true")
                        .statusCode())
                .isEqualTo(403);
    }
}
