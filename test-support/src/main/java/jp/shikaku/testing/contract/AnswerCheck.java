package jp.shikaku.testing.contract;

import java.util.ArrayList;
import java.util.List;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Whether an answer is one that the contract promises. */
final class AnswerCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract;
    private final OpenApiInteractionValidator validator;

    AnswerCheck(Contract contract) {
        this.contract = contract;
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(contract.text())
                .build();
    }

    /** What is wrong with it; nothing if it fits. */
    List<String> wrong(Operation operation, Call.Answer answer) throws java.io.IOException {
        List<String> wrong = new ArrayList<>();
        if (answer.status() >= 500 && answer.status() != 503) {
            wrong.add("status " + answer.status());
        }
        if (!operation.statuses().contains(String.valueOf(answer.status()))) {
            wrong.add("status " + answer.status() + ", which the contract does not name for it");
        }
        if (answer.status() >= 400
                && !answer.isProblem()
                && !contract.states(operation, answer.status(), answer.contentType())) {
            wrong.add("a refusal (" + answer.status() + ") without a problem document: " + answer.contentType());
        }
        if (answer.isProblem()) {
            JsonNode problem = JSON.readTree(answer.body());
            if (!contract.codes(operation, answer.status())
                    .contains(problem.path("code").asText())) {
                wrong.add("the code " + problem.path("code").asText() + ", which the contract does not name for "
                        + answer.status());
            }
        }
        schema(operation, answer, wrong);
        return wrong;
    }

    private void schema(Operation operation, Call.Answer answer, List<String> wrong) {
        if (answer.contentType() == null || answer.body().length == 0 || operation.isStream()) {
            return;
        }
        schema(operation, answer.status(), answer.contentType(), answer.body(), wrong);
    }

    /** What of a body does not fit the schema of an answer. */
    void schema(Operation operation, int status, String contentType, byte[] body, List<String> wrong) {
        ValidationReport report = validator.validateResponse(
                operation.path(),
                Request.Method.valueOf(operation.method()),
                SimpleResponse.Builder.status(status)
                        .withContentType(contentType)
                        .withBody(body)
                        .build());
        report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .forEach(message -> wrong.add(message.getKey() + ": " + message.getMessage()));
    }
}
