package jp.shikaku.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gathers a small body before its request takes a worker. Read by a worker, a body that stops halfway holds that worker
 * until it is given up, and some two hundred of them hold the service; gathered, each holds the bytes that arrived. Files
 * and forms are not gathered: they are read while they arrive, by operations that nobody calls without a token. HTTP/2, whose
 * requests cannot be handed on once they were read, ends at the gateway.
 */
@ApplicationScoped
class SmallBodies {

    /** Largest body that is gathered, in bytes, unless the service takes no larger one anyway. */
    static final long LARGEST = 64L * 1024;

    /** Up to this limit of a service every body counts as small, also one that does not say how long it is. */
    private static final long SMALL_LIMIT = 1024L * 1024;

    /** After {@link RequestLimits}. */
    private static final int SECOND = 900;

    private final RequestLimits limits;
    private final long most;

    @Inject
    SmallBodies(
            RequestLimits limits,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largest) {
        this.limits = limits;
        this.most = largest.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::gather, SECOND);
    }

    private void gather(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded() || isForm(request) || !isSmall(request)) {
            context.next();
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        Buffer gathered = Buffer.buffer();
        request.handler(part -> add(context, gathered, part));
        request.endHandler(end -> {
            if (!context.response().ended()) {
                ((RoutingContextInternal) context).setBody(gathered);
                context.next();
            }
        });
    }

    private void add(RoutingContext context, Buffer gathered, Buffer part) {
        if (gathered.length() + part.length() <= most) {
            gathered.appendBuffer(part);
        } else if (!context.response().ended()) {
            limits.refuse(context, CommonError.TOO_LARGE);
        }
    }

    /** One that states its length, which the server holds it to; or any that has none, where the service's limit is small. */
    private boolean isSmall(HttpServerRequest request) {
        String stated = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (stated != null) {
            return RequestLimits.length(stated) <= Math.max(LARGEST, most <= SMALL_LIMIT ? most : 0);
        }
        return most <= SMALL_LIMIT && request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }
}
