package jp.shikaku.eligibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import jp.shikaku.testing.Tokens;

/** The service as its clients see it, for tests. */
public final class Api {

    public static final String KENPO = "06132013";
    public static final String KOKUHO = "00138057";
    public static final String ELDERLY = "39131156";
    public static final String NDJSON = "application/x-ndjson";

    private static final Map<String, String> PURPOSES =
            Map.of("insurer", "INSURER_WORK", "auditor", "AUDIT", "operator", "OPERATION");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RestAssuredConfig UTF8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .encodeContentTypeAs(NDJSON, ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Api() {}

    /** A caller who states the usual purpose of its role. */
    public static RequestSpecification as(String token) {
        RequestSpecification caller = unstated(token);
        String purpose = usualPurpose(token);
        return purpose == null ? caller : caller.header("Purpose-Of-Use", purpose);
    }

    /** A caller who states no purpose of use. */
    public static RequestSpecification unstated(String token) {
        return RestAssured.given().config(UTF8).auth().oauth2(token);
    }

    private static String usualPurpose(String token) {
        String[] parts = token.split("[.]");
        String claims = parts.length < 3 || !token.startsWith("ey")
                ? ""
                : new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return PURPOSES.entrySet().stream()
                .filter(e -> claims.contains("\"" + e.getKey() + "\""))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    public static RequestSpecification json(String token, String body) {
        return as(token).contentType(ContentType.JSON).body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static Response register(String token, Line line) {
        return json(token, line.json()).post("/v1/registrations");
    }

    /** Sends lines as the operator and returns their verdicts. */
    public static List<JsonNode> load(String query, List<String> lines) {
        String body = String.join("\n", lines);
        Response answer = as(Tokens.operator())
                .contentType(NDJSON)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/registrations" + query);
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode() + ' ' + answer.asString());
        }
        return Arrays.stream(new String(answer.asByteArray(), java.nio.charset.StandardCharsets.UTF_8).split("\n"))
                .map(Api::tree)
                .toList();
    }

    public static JsonNode resolve(String body) {
        Response answer = json(Tokens.service("coverage-resolution"), body).post("/v1/coverage-resolutions");
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode() + ' ' + answer.asString());
        }
        return tree(answer.asString());
    }

    /** One item of a resolution, as known now. */
    public static JsonNode resolve(Line line, Long asKnownAt) {
        String at = asKnownAt == null ? "" : "\"asKnownAt\":" + asKnownAt + ',';
        return resolve("{" + at + "\"items\":[" + line.item() + "]}");
    }

    public static JsonNode changes(String after, int waitSeconds) {
        RequestSpecification request = as(Tokens.service("changes")).queryParam("waitSeconds", waitSeconds);
        if (after != null) {
            request.queryParam("after", after);
        }
        return tree(request.get("/v1/changes?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** A cursor behind everything known so far. */
    public static String endOfFeed() {
        JsonNode page = changes(null, 0);
        while (!page.get("items").isEmpty()) {
            page = changes(page.get("nextCursor").asText(), 0);
        }
        return page.has("nextCursor") ? page.get("nextCursor").asText() : null;
    }

    /** Makes an insurer known to the directory. */
    public static void insurer(String number) {
        json(
                        Tokens.operator(),
                        """
                {"insurerNumber":"%s","name":"保険者%s","prefecture":"13","validFrom":"1961-04-01"}"""
                                .formatted(number, number))
                .put("/v1/directory/insurers/" + number)
                .then()
                .statusCode(200);
    }

    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number nobody else in the test run uses. */
    public static String freshNumber() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
    }
}
