package jp.shikaku.support;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is larger than the limit before a byte of it is read, with a problem like any other
 * refusal. The server's own refusal of such a body would be an empty answer.
 */
@ApplicationScoped
class BodyLimit {

    /** Before the server's own check. */
    private static final int FIRST = 1000;

    private final ObjectMapper json;
    private final Optional<MemorySize> largest;

    @Inject
    BodyLimit(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M")
                    Optional<MemorySize> largest) {
        this.json = json;
        this.largest = largest;
    }

    void register(@Observes Filters filters) {
        largest.ifPresent(size -> filters.register(context -> check(context, size.asLongValue()), FIRST));
    }

    private void check(RoutingContext context, long most) {
        String stated = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (stated == null || length(stated) <= most) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(CommonError.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem());
    }

    private static long length(String stated) {
        try {
            return Long.parseLong(stated);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private String problem() {
        try {
            return json.writeValueAsString(Problem.of(CommonError.TOO_LARGE, null, List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }
}
