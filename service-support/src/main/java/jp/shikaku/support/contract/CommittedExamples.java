package jp.shikaku.support.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Whole requests and answers as examples of an operation, from {@code contract/examples/<operationId>.json} of a service:
 * by name, each with a summary in both languages and the value, under {@code request} and under the status of an answer.
 * A body that is no JSON has its media type behind, as in {@code 200 text/csv}, and is a text; of a stream the value is the
 * data of one event. What a tool puts together from single values would hold things that do not go together.
 */
final class CommittedExamples {

    private static final String FOLDER = "contract/examples/";
    private static final String REQUEST = "request";
    private static final String JSON_BODY = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CommittedExamples() {}

    /** Writes them into the operations. */
    static void add(OpenAPI openApi) {
        openApi.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getOperationId() != null)
                .forEach(operation ->
                        read(operation.getOperationId()).forEach((where, examples) -> add(operation, where, examples)));
    }

    private static void add(Operation operation, String where, Map<String, Committed> examples) {
        int space = where.indexOf(' ');
        String body = space < 0 ? where : where.substring(0, space);
        String type = space < 0 ? JSON_BODY : where.substring(space + 1);
        Content content;
        if (REQUEST.equals(body)) {
            content = operation.getRequestBody().getContent();
        } else {
            APIResponse response = operation.getResponses().getAPIResponse(body);
            content = response == null ? null : response.getContent();
        }
        MediaType media = content == null ? null : content.getMediaType(type);
        if (media == null) {
            throw new IllegalStateException("An example of " + operation.getOperationId() + " stands under " + where
                    + ", where there is no " + type);
        }
        media.setExample(null);
        examples.forEach((name, one) -> media.addExample(
                name, OASFactory.createExample().summary(one.summary()).value(one.value())));
    }

    private static Map<String, Map<String, Committed>> read(String operationId) {
        String name = FOLDER + operationId + ".json";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return file == null ? Map.of() : JSON.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /**
     * An example as it is committed.
     *
     * @param summary what it shows, in both languages
     * @param value the whole body
     */
    record Committed(String summary, Object value) {}
}
