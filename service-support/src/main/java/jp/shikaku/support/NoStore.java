package jp.shikaku.support;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers may hold personal data, so nobody on the way keeps them unless an endpoint says otherwise. */
public class NoStore {

    private static final String CACHE_CONTROL = "Cache-Control";

    @ServerResponseFilter
    public void noStore(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(CACHE_CONTROL)) {
            response.getHeaders().putSingle(CACHE_CONTROL, "no-store");
        }
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    }
}
