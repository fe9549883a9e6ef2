package jp.shikaku.support;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from exceptions to errors on the wire. Whatever is not in it is a 500 without details. */
public class ProblemMappers {

    private static final String MULTIPART = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String BODY = "org.jboss.resteasy.reactive.server.vertx.VertxInputStream";
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException exception) {
        return exception instanceof RetryLaterException later
                ? later.toResponse()
                : exception.toProblem().toResponse();
    }

    /** Covers every JSON value that does not fit the contract; Jackson's own message would repeat the value. */
    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException exception) {
        return invalid(List.of(place(exception)));
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException exception) {
        if (exception instanceof JsonMappingException mapping) {
            return invalid(List.of(place(mapping)));
        }
        JsonLocation at = exception.getLocation();
        String where = at == null ? null : "Line " + at.getLineNr() + ", column " + at.getColumnNr();
        return Problem.of(CommonError.MALFORMED_JSON, where, List.of()).toResponse();
    }

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException exception) {
        return invalid(exception.getConstraintViolations().stream()
                .map(ProblemMappers::place)
                .toList());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response notAuthenticated() {
        Response response =
                Problem.of(CommonError.NOT_AUTHENTICATED, null, List.of()).toResponse();
        return Response.fromResponse(response)
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    /** Nobody can be told apart while the identity provider's keys cannot be had; the framework has logged why. */
    @ServerExceptionMapper(OIDCException.class)
    public Response noIdentityProvider() {
        return unavailable();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response notAllowed() {
        return Problem.of(CommonError.NOT_ALLOWED, null, List.of()).toResponse();
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException exception) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        if (exception.getCause() instanceof ProblemException known) {
            return problem(known);
        }
        int status = exception.getResponse().getStatus();
        if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
            return exception.getResponse();
        }
        ErrorCode error = byStatus(status);
        if (error == CommonError.INTERNAL) {
            return failure(exception);
        }
        return Problem.of(error, null, List.of()).toResponse();
    }

    /**
     * A form of several parts whose parts cannot be told apart is the client's, and so is a body that breaks off or is badly
     * chunked; any other is a failure like the rest.
     */
    @ServerExceptionMapper
    public Response unreadable(IOException exception) {
        StackTraceElement[] stack = exception.getStackTrace();
        String where = stack.length > 0 ? stack[0].getClassName() : "";
        return where.startsWith(MULTIPART) || where.startsWith(BODY)
                ? Problem.of(CommonError.BAD_REQUEST, null, List.of()).toResponse()
                : failure(exception);
    }

    /**
     * Trouble of the database that passes is told as such. The message of an unexpected exception may hold personal data, so
     * only its type and stack are logged.
     */
    @ServerExceptionMapper
    public Response failure(Throwable exception) {
        if (PassingTrouble.isIn(exception)) {
            LOG.warn(
                    "The database is away or let another go first, trace " + Trace.currentId(),
                    withoutMessage(exception));
            return unavailable();
        }
        LOG.error("Unexpected failure, trace " + Trace.currentId(), withoutMessage(exception));
        return Problem.of(CommonError.INTERNAL, null, List.of()).toResponse();
    }

    private static Response unavailable() {
        return Problem.of(CommonError.UNAVAILABLE, null, List.of()).toResponse();
    }

    private static Response invalid(List<ProblemError> errors) {
        return Problem.of(CommonError.INVALID_VALUE, null, errors).toResponse();
    }

    static ErrorCode byStatus(int status) {
        return switch (status) {
            case 401 -> CommonError.NOT_AUTHENTICATED;
            case 403 -> CommonError.NOT_ALLOWED;
            case 404 -> CommonError.NOT_FOUND;
            case 405 -> CommonError.METHOD_NOT_ALLOWED;
            case 406 -> CommonError.NOT_ACCEPTABLE;
            case 409 -> CommonError.CONFLICT;
            case 412 -> CommonError.PRECONDITION_FAILED;
            case 413 -> CommonError.TOO_LARGE;
            case 415 -> CommonError.UNSUPPORTED_MEDIA_TYPE;
            case 428 -> CommonError.PRECONDITION_REQUIRED;
            case 429 -> CommonError.TOO_MANY_REQUESTS;
            case 503 -> CommonError.UNAVAILABLE;
            default -> status < 500 ? CommonError.BAD_REQUEST : CommonError.INTERNAL;
        };
    }

    private static ProblemError place(JsonMappingException exception) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : exception.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return ProblemError.at(pointer.toString(), "This value is unknown here or has another type in the contract.");
    }

    /** The path begins with the method and its parameter; a parameter that is wrong as a whole is named in the text. */
    private static ProblemError place(ConstraintViolation<?> violation) {
        List<Path.Node> path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        if (path.size() == 2) {
            return ProblemError.at("", path.get(1).getName() + ": " + violation.getMessage());
        }
        StringBuilder pointer = new StringBuilder();
        path.stream().skip(2).forEach(node -> append(pointer, node));
        return ProblemError.at(pointer.toString(), violation.getMessage());
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
            pointer.append('/').append(node.getName());
        }
    }

    private static Throwable withoutMessage(Throwable exception) {
        Throwable copy = new IllegalStateException(exception.getClass().getName());
        copy.setStackTrace(exception.getStackTrace());
        if (exception.getCause() != null) {
            copy.initCause(withoutMessage(exception.getCause()));
        }
        return copy;
    }
}
