package jp.shikaku.support;

import java.time.Duration;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Ends a request that may be tried again later: the answer says when in Retry-After. */
public class RetryLaterException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /**
     * An error that passes.
     *
     * @param error entry of the catalogue, with status 429 or 503
     * @param after how long to wait; told in whole seconds, at least one
     */
    public RetryLaterException(ErrorCode error, Duration after) {
        super(error);
        this.seconds = Math.max(1, after.toSeconds());
    }

    /** The answer, with the header. */
    public Response toResponse() {
        return Response.fromResponse(toProblem().toResponse())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
