package jp.shikaku.support;

import java.util.Collection;
import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a value of the path or the query that is longer than the contract says of every one of them. One number for all:
 * the longest cursor of the suite fits, and whether a shorter value means anything its operation knows.
 */
public class ParameterLimits {

    /** Most characters of a value in an address, as read. */
    public static final int LONGEST = 2048;

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        if (isTooLong(address.getPathParameters().values())
                || isTooLong(address.getQueryParameters().values())) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE,
                    "A value of the path or the query has more than " + LONGEST + " characters.");
        }
    }

    private static boolean isTooLong(Collection<List<String>> values) {
        return values.stream()
                .flatMap(List::stream)
                .anyMatch(value -> value.length() > LONGEST && value.codePointCount(0, value.length()) > LONGEST);
    }
}
