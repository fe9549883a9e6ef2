package jp.shikaku.support;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error (RFC 9457). It holds no personal data and no stack trace.
 *
 * @param type relative reference to the documentation of the code
 * @param title what is wrong
 * @param status HTTP status
 * @param detail what to do next
 * @param code stable code, see {@code docs/errors.md}
 * @param errors places in the request, absent if none can be named
 * @param traceId id under which operators find the request in the logs
 */
@Schema(
        name = "Problem",
        requiredProperties = {"type", "title", "status", "detail", "code"})
public record Problem(
        String type, String title, int status, String detail, String code, List<ProblemError> errors, String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int AGAIN_AFTER_SECONDS = 2;

    static Problem of(ErrorCode error, String detail, List<ProblemError> errors) {
        return new Problem(
                "/errors/" + error.code(),
                error.title(),
                error.status(),
                detail == null ? error.whatToDo() : detail,
                error.code(),
                errors.isEmpty() ? null : errors,
                Trace.currentId());
    }

    /** The answer; where a part of the service is down, it says when to come again. */
    Response toResponse() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        if (CommonError.UNAVAILABLE.code().equals(code)) {
            answer.header(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
        }
        return answer.build();
    }
}
