package jp.shikaku.local.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;

import com.fasterxml.jackson.databind.JsonNode;

/** A request that a service did not fulfil, in one sentence with the service's own code. */
public final class ApiFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private ApiFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static ApiFailure of(HttpRequest request, Api.Answer answer) {
        return new ApiFailure(asked(request) + " was answered " + answer.status() + reason(answer) + '.', null);
    }

    static ApiFailure of(HttpRequest request, IOException e) {
        return new ApiFailure(
                asked(request) + " was not answered (" + e.getClass().getSimpleName() + ").", e);
    }

    private static String asked(HttpRequest request) {
        return request.method() + ' ' + request.uri().getPath();
    }

    private static String reason(Api.Answer answer) {
        try {
            JsonNode problem = answer.json();
            return " (" + problem.path("code").asText("no code") + ": "
                    + problem.path("detail").asText(problem.path("title").asText("")) + ')';
        } catch (UncheckedIOException e) {
            return "";
        }
    }
}
