package jp.shikaku.eligibility.lookup;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

/** A reception desk, for tests: it asks what is printed, and a test changes what matters to it. */
final class Desk {

    static final String INSTITUTION = "1311234567";

    private final Map<String, String> question = new LinkedHashMap<>();

    private Desk() {}

    /** Asks about the number of a line, as printed, for a day. */
    static Desk about(Line line, String asOf) {
        JsonNode item = Api.tree(line.item());
        Desk desk = new Desk();
        for (String field : new String[] {"insurerNumber", "symbol", "number", "branch", "birthDate"}) {
            if (item.has(field)) {
                desk.question.put(field, item.get(field).asText());
            }
        }
        desk.question.put("asOf", asOf);
        desk.question.put("purpose", "TREATMENT");
        return desk;
    }

    /** The same question with another value; null leaves the field out. */
    Desk with(String field, String value) {
        Desk desk = new Desk();
        desk.question.putAll(question);
        if (value == null) {
            desk.question.remove(field);
        } else {
            desk.question.put(field, value);
        }
        return desk;
    }

    String json() {
        StringBuilder json = new StringBuilder();
        question.forEach((field, value) -> json.append(json.isEmpty() ? "{" : ",")
                .append('"')
                .append(field)
                .append("\":\"")
                .append(value)
                .append('"'));
        return json.append('}').toString();
    }

    Response askAs(String token) {
        return Api.json(token, json()).post("/v1/lookups");
    }

    JsonNode ask() {
        return ask(Tokens.institution(INSTITUTION));
    }

    JsonNode ask(String token) {
        Response answer = askAs(token);
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode() + ' ' + answer.asString());
        }
        return Api.tree(answer.asString());
    }
}
