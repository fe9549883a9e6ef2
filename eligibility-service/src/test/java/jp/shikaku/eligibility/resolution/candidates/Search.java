package jp.shikaku.eligibility.resolution.candidates;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;

import jp.shikaku.eligibility.Api;
import jp.shikaku.testing.Tokens;

/** A search for somebody whose number is unknown, as claims-service sends it. */
public record Search(Map<String, Object> item) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A birth date that nobody else in the test run has: later than those of Line.ofSomebody, and counted where it
     * outlives an application that is started again with other classes.
     */
    public static String freshBirthDate() {
        int count = Integer.getInteger("shikaku.test.births", 0) + 1;
        System.setProperty("shikaku.test.births", String.valueOf(count));
        return LocalDate.of(2003, 1, 1).plusDays(count).toString();
    }

    /** Hanako, in October 2026. */
    public static Search of(String birthDate) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("itemId", "r-1");
        item.put("name", "高橋花子");
        item.put("kana", "ﾀｶﾊｼ ﾊﾅｺ");
        item.put("birthDate", birthDate);
        item.put("sex", "2");
        item.put("treatmentMonth", "2026-10");
        return new Search(item);
    }

    Search with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(item);
        changed.put(field, value);
        changed.values().removeIf(v -> v == null);
        return new Search(changed);
    }

    /** What is answered for it, at a position or now. */
    public JsonNode at(Long position) {
        Response answer = send(position);
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode() + ' ' + answer.asString());
        }
        return Api.tree(answer.asString());
    }

    public JsonNode found() {
        return at(null).at("/items/0");
    }

    Response send(Long position) {
        Map<String, Object> request = new LinkedHashMap<>();
        if (position != null) {
            request.put("asKnownAt", position);
        }
        request.put("items", new Object[] {item});
        try {
            return Api.json(Tokens.service("coverage-resolution"), JSON.writeValueAsString(request))
                    .post("/v1/person-candidates");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
