package jp.shikaku.testing.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether the whole bodies that a contract shows are bodies it allows, each named in both languages. That the service takes
 * the requests among them is for {@link FuzzWalk}.
 */
final class ExampleRules {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final Contract contract;
    private final AnswerCheck check;

    ExampleRules(Contract contract) {
        this.contract = contract;
        this.check = new AnswerCheck(contract);
    }

    List<String> wrong(Operation operation) {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> example : requests(operation)) {
            named(example, wrong);
        }
        operation.statuses().forEach(status -> answers(operation, status)
                .forEach(media -> media.getValue().path("examples").properties().forEach(example -> {
                    named(example, wrong);
                    answer(operation, status, media, example, wrong);
                })));
        return wrong;
    }

    private void answer(
            Operation operation,
            String status,
            Map.Entry<String, JsonNode> media,
            Map.Entry<String, JsonNode> example,
            List<String> wrong) {
        JsonNode value = example.getValue().path("value");
        if (JSON.equals(media.getKey())) {
            check.schema(operation, Integer.parseInt(status), JSON, Bodies.bytes(value.toString()), wrong);
        } else if (isText(media.getValue())
                && (!value.isTextual() || value.asText().isEmpty())) {
            wrong.add("a text as the example " + example.getKey() + " of " + media.getKey());
        }
    }

    private boolean isText(JsonNode media) {
        return "string"
                .equals(contract.resolve(media.path("schema")).path("type").asText());
    }

    /** Whole bodies of requests that an operation shows, by name. */
    static List<Map.Entry<String, JsonNode>> requests(Operation operation) {
        return List.copyOf(operation
                .definition()
                .at("/requestBody/content")
                .path(JSON)
                .path("examples")
                .properties());
    }

    /** Media types of an answer, by name; not the problems, which are shown by their codes. */
    private List<Map.Entry<String, JsonNode>> answers(Operation operation, String status) {
        return contract
                .resolve(operation.definition().path("responses").path(status))
                .path("content")
                .properties()
                .stream()
                .filter(media -> !PROBLEM.equals(media.getKey()))
                .toList();
    }

    private static void named(Map.Entry<String, JsonNode> example, List<String> wrong) {
        if (!JAPANESE.matcher(example.getValue().path("summary").asText()).find()) {
            wrong.add("a summary in both languages of the example " + example.getKey());
        }
    }
}
