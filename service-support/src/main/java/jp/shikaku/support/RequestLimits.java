package jp.shikaku.support;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses an address that is too long, a query with a NUL, which no database takes in a text, a media type that is none, and
 * a body that says it is larger than the limit before a byte of it is read, with a problem like any other refusal. The
 * server's own refusal would be an empty answer or a failure; it is left for what the server does not read as a request.
 */
@ApplicationScoped
class RequestLimits {

    /** Longest path with query, in characters as sent. No cursor, id or filter of the suite comes near it. */
    static final int LONGEST_ADDRESS = 4096;

    /** Before the server's own check. */
    private static final int FIRST = 1000;

    private final ObjectMapper json;
    private final Optional<MemorySize> largest;

    @Inject
    RequestLimits(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M")
                    Optional<MemorySize> largest) {
        this.json = json;
        this.largest = largest;
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkHead, FIRST);
        largest.ifPresent(size -> filters.register(context -> checkBody(context, size.asLongValue()), FIRST));
    }

    private void checkHead(RoutingContext context) {
        String query = context.request().query();
        if (context.request().uri().length() > LONGEST_ADDRESS) {
            refuse(context, CommonError.ADDRESS_TOO_LONG);
        } else if (query != null && query.contains("%00")) {
            refuse(context, CommonError.BAD_REQUEST);
        } else if (!isMediaType(context.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(context, CommonError.UNSUPPORTED_MEDIA_TYPE);
        } else {
            context.next();
        }
    }

    private static boolean isMediaType(String stated) {
        try {
            return stated == null || MediaType.valueOf(stated) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void checkBody(RoutingContext context, long most) {
        String stated = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (stated == null || length(stated) <= most) {
            context.next();
        } else {
            refuse(context, CommonError.TOO_LARGE);
        }
    }

    /** Ends a request with a problem; what is left of it is not read. */
    void refuse(RoutingContext context, CommonError error) {
        context.response()
                .setStatusCode(error.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem(error));
    }

    /** A stated length in bytes; one that is no number is longer than any. */
    static long length(String stated) {
        try {
            return Long.parseLong(stated);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private String problem(CommonError error) {
        try {
            return json.writeValueAsString(Problem.of(error, null, List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }
}
